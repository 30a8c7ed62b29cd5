package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.Sector;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a brief that makes bidding fair: criteria, weights, bidding mode and the order of its dates. */
final class BiddingChecks {

    private static final Duration LONGEST_BIDDING = Duration.ofDays(180);
    private static final int LATEST_START_IN_YEARS = 2;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");

    private BiddingChecks() {}

    static void draft(Checks checks, Brief brief) {
        checks.between(brief.priceWeight(), "priceWeight", 0, 100);
        List<Criterion> criteria = brief.criteria();
        checks.that(
                criteria.size() <= Brief.MOST_CRITERIA,
                "criteria",
                "too-many",
                "Please use at most " + Brief.MOST_CRITERIA + " criteria.");
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = criteria.get(i);
            String field = "criteria[" + i + "].";
            String code = criterion.code();
            checks.that(
                            code == null || CODE.matcher(code).matches(),
                            field + "code",
                            "malformed",
                            "A code is up to 20 letters, digits and hyphens.")
                    .that(
                            code == null || codes.add(code),
                            field + "code",
                            "duplicate",
                            "Another criterion has this code.")
                    .upTo(criterion.text(), field + "text", 500)
                    .between(criterion.weight(), field + "weight", 0, 100);
        }
    }

    static void submission(Checks checks, Brief brief, Sector sector, Instant now, Duration minimumBiddingPeriod) {
        criteria(checks, brief);
        checks.present(brief.biddingMode(), "biddingMode")
                .that(
                        sector != Sector.PUBLIC || brief.biddingMode() != BiddingMode.ROLLING,
                        "biddingMode",
                        "sealed-required",
                        "Public bodies must take sealed bids.");
        closing(checks, brief, now, minimumBiddingPeriod);
        days(checks, brief, Deadlines.day(now));
    }

    private static void criteria(Checks checks, Brief brief) {
        checks.notEmpty(brief.criteria(), "criteria").present(brief.priceWeight(), "priceWeight");
        for (int i = 0; i < brief.criteria().size(); i++) {
            Criterion criterion = brief.criteria().get(i);
            String field = "criteria[" + i + "].";
            checks.text(criterion.text(), field + "text", 10, 500)
                    .present(criterion.weight(), field + "weight")
                    .that(
                            criterion.essential() || criterion.weight() == null || criterion.weight() != 0,
                            field + "weight",
                            "counts-for-nothing",
                            "Only an essential criterion may have the weight 0.");
        }
        checks.that(
                brief.totalWeight() == 100,
                "criteria",
                "weights-not-100",
                "The weights of the criteria and the price add up to " + brief.totalWeight() + "; they must make 100.");
    }

    private static void closing(Checks checks, Brief brief, Instant now, Duration minimumBiddingPeriod) {
        Instant closesAt = brief.closesAt();
        if (closesAt == null) {
            checks.that(!brief.sealed(), "closesAt", "missing", "Sealed bidding needs a closing time.");
        } else if (!closesAt.isAfter(now)) {
            checks.that(false, "closesAt", "in-the-past", "The closing time must lie in the future.");
        } else {
            checks.that(
                            leavesTime(closesAt, now, minimumBiddingPeriod),
                            "closesAt",
                            "too-soon",
                            "Bidding must stay open for at least " + Deadlines.inWords(minimumBiddingPeriod)
                                    + " after publication.")
                    .that(
                            !closesAt.isAfter(now.plus(LONGEST_BIDDING)),
                            "closesAt",
                            "too-late",
                            "Bidding can stay open for at most " + Deadlines.inWords(LONGEST_BIDDING) + ".");
        }
        Instant questionsUntil = brief.questionsUntil();
        if (questionsUntil != null) {
            checks.that(
                            questionsUntil.isAfter(now),
                            "questionsUntil",
                            "in-the-past",
                            "The end of the questions must lie in the future.")
                    .that(
                            closesAt == null || questionsUntil.isBefore(closesAt),
                            "questionsUntil",
                            "after-closing",
                            "Questions must end before bidding closes.");
        }
    }

    /** Whether bidding that starts {@code now} stays open for the minimum period. */
    static boolean leavesTime(@Nullable Instant closesAt, Instant now, Duration minimumBiddingPeriod) {
        return closesAt == null || !closesAt.isBefore(now.plus(minimumBiddingPeriod));
    }

    private static void days(Checks checks, Brief brief, LocalDate today) {
        LocalDate closingDay = brief.closesAt() == null ? today : Deadlines.day(brief.closesAt());
        LocalDate decision = brief.decisionOn();
        LocalDate start = brief.startsOn();
        if (decision == null) {
            checks.that(!brief.sealed(), "decisionOn", "missing", "Please say by which day you decide.");
        } else if (decision.isBefore(today)) {
            checks.that(false, "decisionOn", "in-the-past", "The decision date must not lie in the past.");
        } else {
            checks.that(
                    !decision.isBefore(closingDay),
                    "decisionOn",
                    "before-closing",
                    "The decision can only follow the closing time.");
        }
        checks.present(start, "startsOn");
        if (start == null) {
            return;
        }
        if (start.isBefore(today)) {
            checks.that(false, "startsOn", "in-the-past", "The start must not lie in the past.");
            return;
        }
        checks.that(
                        !start.isBefore(closingDay) && (decision == null || !start.isBefore(decision)),
                        "startsOn",
                        "before-decision",
                        "The work can only start on or after the day of the decision.")
                .that(
                        !start.isAfter(today.plusYears(LATEST_START_IN_YEARS)),
                        "startsOn",
                        "too-late",
                        "The start must lie within " + LATEST_START_IN_YEARS + " years.");
    }
}
