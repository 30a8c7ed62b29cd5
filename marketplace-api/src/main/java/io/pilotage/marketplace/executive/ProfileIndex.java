package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.Rosters;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.ExecutiveDocument;
import io.pilotage.search.SearchDocuments;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes published profiles searchable, and others not, in the transaction that changed them. */
@Component
class ProfileIndex {

    private final SearchDocuments documents;
    private final People people;
    private final Rosters rosters;
    private final JdbcClient jdbc;

    ProfileIndex(SearchDocuments documents, People people, Rosters rosters, JdbcClient jdbc) {
        this.documents = documents;
        this.people = people;
        this.rosters = rosters;
        this.jdbc = jdbc;
    }

    void follow(Profile profile) {
        ProfileContent published = profile.published();
        Instant publishedAt = profile.publishedAt();
        if (published == null || publishedAt == null) {
            return;
        }
        if (profile.state() == ProfileState.PUBLISHED) {
            documents.put(
                    DocumentKind.EXECUTIVE,
                    profile.id().value(),
                    profile.version(),
                    document(
                            profile.id(),
                            profile.name(person -> people.get(person).name()),
                            firm(profile),
                            published.less(committed(profile.id())),
                            publishedAt));
        } else {
            documents.remove(DocumentKind.EXECUTIVE, profile.id().value(), profile.version());
        }
    }

    private BigDecimal committed(ExecutiveId id) {
        return jdbc.sql("select " + PublishedProfiles.COMMITTED + " from executive.profile where id = ?")
                .param(id.value())
                .query(BigDecimal.class)
                .single();
    }

    private @Nullable String firm(Profile profile) {
        return profile.claimed()
                ? rosters.placing(profile.person()).map(FirmDetails::name).orElse(null)
                : null;
    }

    static ExecutiveDocument document(
            ExecutiveId id, String name, @Nullable String firm, ProfileContent content, Instant publishedAt) {
        Region region = content.region();
        Money rate = content.dayRate();
        Clearance clearance = content.clearance();
        return new ExecutiveDocument(
                id.value(),
                name,
                firm,
                Objects.requireNonNullElse(content.headline(), ""),
                Objects.requireNonNullElse(content.summary(), ""),
                content.roles().stream().map(LeadershipRole::name).toList(),
                content.sectors().stream().map(Sector::name).toList(),
                region == null ? null : region.name(),
                region == null ? null : region.latitude(),
                region == null ? null : region.longitude(),
                content.travelKm(),
                Objects.requireNonNullElse(content.remotePercent(), 0),
                rate == null ? null : rate.getAmountMinorLong(),
                rate == null ? "GBP" : rate.getCurrencyUnit().getCode(),
                content.daysPerMonthFree() == null
                        ? null
                        : content.daysPerMonthFree().doubleValue(),
                content.availableFrom(),
                content.languages().stream()
                        .flatMap(it -> Stream.ofNullable(it.name()))
                        .toList(),
                clearances(clearance),
                clearance == null ? null : lastDay(clearance.expires()),
                capabilities(content.responsibilities()),
                capabilities(content.skills()),
                content.career().stream().map(ProfileIndex::text).toList(),
                publishedAt);
    }

    private static List<String> clearances(@Nullable Clearance clearance) {
        ClearanceLevel level = clearance == null ? null : clearance.level();
        return level == null
                ? List.of()
                : level.included().stream().map(ClearanceLevel::name).toList();
    }

    private static @Nullable LocalDate lastDay(@Nullable YearMonth month) {
        return month == null ? null : month.atEndOfMonth();
    }

    private static <C extends Enum<C>> List<io.pilotage.search.Capability> capabilities(List<Capability<C>> claimed) {
        return claimed.stream()
                .map(it -> new io.pilotage.search.Capability(it.code().name(), it.level(), it.evidence()))
                .toList();
    }

    private static String text(CareerEntry entry) {
        return Stream.of(entry.title(), entry.organisation(), entry.achieved())
                .filter(ProfileIndex::said)
                .collect(Collectors.joining(". "));
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
