package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.JsonDocument;
import io.pilotage.marketplace.shared.LanguageNames;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Responsibility;
import io.pilotage.marketplace.shared.Skill;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation asks for; any part may be missing while it is a draft, and {@link BriefChecks} says what a submission needs.
 *
 * @param budget a day rate, a fixed price or a yearly salary, by the kind
 * @param searchFeePercent for a permanent hire: the search fee in per cent of first-year pay, for information
 * @param lengthMonths null means open-ended
 * @param onSitePercent share of the time on site, 0 to 100
 * @param languages that the work needs besides English, by their names in English, e.g. "Welsh"
 * @param clearance the least that the work needs; null when it needs none
 * @param priceWeight share of the score that the price has, in per cent; with the criteria's weights it makes 100
 * @param closesAt when bidding ends; null only for rolling bidding without an end
 */
public record Brief(
        @Nullable EngagementKind kind,
        @Nullable LeadershipRole role,
        @Nullable String title,
        @Nullable String summary,
        Set<Responsibility> needs,
        Set<Skill> skills,
        List<String> outcomes,
        List<String> outOfScope,
        @Nullable BigDecimal daysPerMonth,
        @Nullable Budget budget,
        @Nullable BigDecimal searchFeePercent,
        @Nullable LocalDate startsOn,
        @Nullable Integer lengthMonths,
        @Nullable Region region,
        @Nullable String place,
        @Nullable Integer onSitePercent,
        List<String> languages,
        @Nullable ClearanceLevel clearance,
        List<Criterion> criteria,
        @Nullable Integer priceWeight,
        @Nullable BiddingMode biddingMode,
        @Nullable Instant questionsUntil,
        @Nullable Instant closesAt,
        @Nullable LocalDate decisionOn)
        implements JsonDocument {

    /** How many criteria are compared at most. */
    public static final int MOST_CRITERIA = 12;

    public Brief {
        title = Texts.strip(title);
        summary = Texts.strip(summary);
        place = Texts.strip(place);
        needs = set(needs, Responsibility.class);
        skills = set(skills, Skill.class);
        outcomes = Texts.lines(outcomes);
        outOfScope = Texts.lines(outOfScope);
        languages = Texts.lines(languages).stream()
                .map(LanguageNames::spelled)
                .distinct()
                .toList();
        criteria = criteria(criteria);
        daysPerMonth = plain(daysPerMonth);
        searchFeePercent = plain(searchFeePercent);
        questionsUntil = storable(questionsUntil);
        closesAt = storable(closesAt);
    }

    /** Starts a brief of which only the kind is known. */
    public static BriefBuilder of(EngagementKind kind) {
        return new BriefBuilder().kind(kind);
    }

    /** A copy to change. */
    public BriefBuilder change() {
        return new BriefBuilder(this);
    }

    /** Whether bids are kept closed until the closing time. */
    public boolean sealed() {
        return biddingMode == BiddingMode.SEALED;
    }

    /** Sum of the criteria's weights and the price's, missing ones counted as 0. */
    public int totalWeight() {
        return criteria.stream()
                        .map(Criterion::weight)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum()
                + (priceWeight == null ? 0 : priceWeight);
    }

    private static <E extends Enum<E>> Set<E> set(@Nullable Collection<E> values, Class<E> type) {
        EnumSet<E> ordered = EnumSet.noneOf(type);
        if (values != null) {
            values.stream().filter(Objects::nonNull).forEach(ordered::add);
        }
        return Collections.unmodifiableSet(ordered);
    }

    /** What the JSON left empty is a criterion of which nothing is known yet; positions stay. */
    private static List<Criterion> criteria(@Nullable List<? extends @Nullable Criterion> criteria) {
        return criteria == null
                ? List.of()
                : criteria.stream()
                        .map(given -> given == null ? new Criterion(null, null, null, false) : given)
                        .toList();
    }

    /** A copy in which criteria without a code have the first free of C1, C2 and so on; positions stay. */
    Brief named() {
        Set<String> taken = new HashSet<>();
        criteria.forEach(criterion -> taken.add(String.valueOf(criterion.code())));
        List<Criterion> named = new ArrayList<>();
        int number = 1;
        for (Criterion criterion : criteria) {
            if (criterion.code() == null) {
                while (!taken.add("C" + number)) {
                    number++;
                }
                named.add(criterion.named("C" + number));
            } else {
                named.add(criterion);
            }
        }
        return change().criteria(named).build();
    }

    /** The database keeps microseconds: what is compared must be what is kept. */
    private static @Nullable Instant storable(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MILLIS);
    }

    /** 2.50 and 2.5 are the same number of days, and must be equal. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null || number.precision() > 20 || Math.abs((long) number.scale()) > 20) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
