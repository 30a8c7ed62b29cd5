package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.BudgetBasis;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.executive.Capability;
import io.pilotage.marketplace.executive.CareerEntry;
import io.pilotage.marketplace.executive.ProfileContent;
import io.pilotage.marketplace.matching.Offered.Claim;
import io.pilotage.marketplace.matching.Offered.Post;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads the two sides of a match out of a brief and a profile: what is scored, and the words that are searched with. */
final class MatchSides {

    private MatchSides() {}

    static Wanted wanted(EngagementDetails engagement) {
        Brief brief = engagement.brief();
        return new Wanted(
                brief.kind(),
                brief.role(),
                brief.needs(),
                brief.skills(),
                engagement.organisation().sector(),
                engagement.organisation().sizeBand(),
                brief.region(),
                brief.onSitePercent(),
                brief.daysPerMonth(),
                highestRate(brief),
                brief.startsOn(),
                brief.languages(),
                brief.clearance());
    }

    static Offered offered(ProfileContent content) {
        return new Offered(
                new HashSet<>(content.roles()),
                claims(content.responsibilities()),
                claims(content.skills()),
                new HashSet<>(content.sectors()),
                content.career().stream().map(MatchSides::post).toList(),
                content.qualifications().stream()
                        .filter(it -> said(it.title()) && said(it.issuer()))
                        .map(it -> it.title() + ", " + it.issuer())
                        .toList(),
                content.clearance(),
                content.development(),
                content.dayRate(),
                content.daysPerMonthFree(),
                content.availableFrom(),
                content.region(),
                content.travelKm(),
                content.remotePercent(),
                content.languages());
    }

    static List<String> words(ProfileContent content) {
        List<String> words = new ArrayList<>();
        add(words, content.headline());
        add(words, content.summary());
        for (CareerEntry entry : content.career()) {
            add(words, entry.title());
            add(words, entry.achieved());
        }
        return words;
    }

    static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static Post post(CareerEntry entry) {
        YearMonth from = entry.from();
        YearMonth to = entry.to();
        boolean lasted = from != null && (to == null || ChronoUnit.MONTHS.between(from, to) >= 12);
        return new Post(
                entry.title(), entry.organisation(), entry.sector(), entry.sizeBand(), entry.achieved(), lasted);
    }

    private static boolean said(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static void add(List<String> words, @Nullable String text) {
        if (text != null && said(text)) {
            words.add(text);
        }
    }

    private static @Nullable Money highestRate(Brief brief) {
        boolean byTheDay = brief.kind() != null && BudgetBasis.of(brief.kind()) == BudgetBasis.DAY_RATE;
        return byTheDay && brief.budget() != null ? brief.budget().max() : null;
    }

    /** Levels 1 to 4; a capability whose level is not chosen yet claims nothing. */
    private static <C extends Enum<C>> Map<C, Claim> claims(List<Capability<C>> capabilities) {
        Map<C, Claim> claims = new LinkedHashMap<>();
        for (Capability<C> capability : capabilities) {
            C code = capability.code();
            if (code != null && capability.level() > 0) {
                claims.put(code, new Claim(capability.level(), capability.evidence()));
            }
        }
        return claims;
    }
}
