package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.ChargeableCurrency;
import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.LanguageNames;
import io.pilotage.marketplace.shared.Sector;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a brief must keep to: loosely while it is a draft, wholly when it is submitted. */
final class BriefChecks {

    private static final int MOST_LINES = 10;
    private static final int LONGEST_LINE = 300;
    private static final int MOST_LANGUAGES = 5;

    private BriefChecks() {}

    /** A draft may lack anything, but nothing in it may be longer than its place or make no sense at all. */
    static Checks draft(Brief brief) {
        Checks checks = new Checks()
                .present(brief.kind(), "kind")
                .lineUpTo(brief.title(), "title", 120)
                .upTo(brief.summary(), "summary", 6000)
                .lineUpTo(brief.place(), "place", 100)
                .between(brief.daysPerMonth(), "daysPerMonth", "0", "31")
                .between(brief.lengthMonths(), "lengthMonths", 0, 120)
                .between(brief.onSitePercent(), "onSitePercent", 0, 100)
                .between(brief.searchFeePercent(), "searchFeePercent", "0", "100");
        lines(checks, brief.outcomes(), "outcomes");
        lines(checks, brief.outOfScope(), "outOfScope");
        money(checks, brief.budget() == null ? null : brief.budget().min(), "budget.min");
        money(checks, brief.budget() == null ? null : brief.budget().max(), "budget.max");
        languages(checks, brief.languages());
        BiddingChecks.draft(checks, brief);
        return checks;
    }

    /**
     * Everything that a reader needs to decide whether to bid, and that makes the bidding fair.
     *
     * @param sector of the organisation: public bodies must seal their bids
     * @param now the moment of submission; dates must lie after it
     * @param minimumBiddingPeriod the least time between publication and closing
     */
    static Checks submission(Brief brief, Sector sector, Instant now, Duration minimumBiddingPeriod) {
        Checks checks = draft(brief)
                .present(brief.role(), "role")
                .present(brief.region(), "region")
                .present(brief.onSitePercent(), "onSitePercent")
                .notEmpty(brief.needs(), "needs")
                .notEmpty(brief.outcomes(), "outcomes");
        atLeast(checks, brief.title(), "title", 10);
        atLeast(checks, brief.summary(), "summary", 50);
        noBlanks(checks, brief.outcomes(), "outcomes");
        noBlanks(checks, brief.outOfScope(), "outOfScope");
        checks.that(
                brief.place() != null || brief.onSitePercent() == null || brief.onSitePercent() == 0,
                "place",
                "missing",
                "Please say where the work on site takes place.");
        if (brief.kind() != null) {
            kind(checks, brief, brief.kind());
            budget(checks, brief.budget(), BudgetBasis.of(brief.kind()));
        }
        BiddingChecks.submission(checks, brief, sector, now, minimumBiddingPeriod);
        return checks;
    }

    private static void kind(Checks checks, Brief brief, EngagementKind kind) {
        switch (kind) {
            case FRACTIONAL -> {
                needed(checks, brief.daysPerMonth(), "daysPerMonth", "0.5", "15");
                optional(checks, brief.lengthMonths(), "lengthMonths", "1", "60");
                absent(checks, brief.searchFeePercent(), "searchFeePercent", kind);
            }
            case INTERIM -> {
                needed(checks, brief.daysPerMonth(), "daysPerMonth", "8", "23");
                checks.present(brief.lengthMonths(), "lengthMonths");
                optional(checks, brief.lengthMonths(), "lengthMonths", "1", "24");
                absent(checks, brief.searchFeePercent(), "searchFeePercent", kind);
            }
            case ADVISORY -> {
                absent(checks, brief.daysPerMonth(), "daysPerMonth", kind);
                optional(checks, brief.lengthMonths(), "lengthMonths", "1", "12");
                absent(checks, brief.searchFeePercent(), "searchFeePercent", kind);
            }
            case PERMANENT -> {
                absent(checks, brief.daysPerMonth(), "daysPerMonth", kind);
                absent(checks, brief.lengthMonths(), "lengthMonths", kind);
                needed(checks, brief.searchFeePercent(), "searchFeePercent", "25", "35");
            }
        }
        checks.that(
                brief.daysPerMonth() == null
                        || !Checks.isOrdinary(brief.daysPerMonth()) // which the range refuses
                        || brief.daysPerMonth().remainder(new BigDecimal("0.5")).signum() == 0,
                "daysPerMonth",
                "not-half-days",
                "Please give whole or half days.");
    }

    private static void budget(Checks checks, @Nullable Budget budget, BudgetBasis basis) {
        Money min = budget == null ? null : budget.min();
        Money max = budget == null ? null : budget.max();
        checks.present(min, "budget.min").present(max, "budget.max");
        if (min == null || max == null) {
            return;
        }
        checks.that(
                basis.allows(min),
                "budget.min",
                "out-of-range",
                basis.label() + ": please enter an amount from " + basis.limits() + ".");
        checks.that(
                basis.allows(max),
                "budget.max",
                "out-of-range",
                basis.label() + ": please enter an amount from " + basis.limits() + ".");
        if (!min.getCurrencyUnit().equals(max.getCurrencyUnit())) {
            checks.that(false, "budget.max", "other-currency", "Both ends of the budget need the same currency.");
        } else {
            checks.that(!max.isLessThan(min), "budget.max", "below-minimum", "The upper end is below the lower end.");
        }
    }

    private static void lines(Checks checks, List<String> lines, String field) {
        checks.that(lines.size() <= MOST_LINES, field, "too-many", "Please give at most " + MOST_LINES + ".");
        for (int i = 0; i < lines.size(); i++) {
            checks.lineUpTo(lines.get(i), field + "[" + i + "]", LONGEST_LINE);
        }
    }

    private static void languages(Checks checks, List<String> languages) {
        checks.that(
                languages.size() <= MOST_LANGUAGES,
                "languages",
                "too-many",
                "Please name at most " + MOST_LANGUAGES + " languages.");
        for (int i = 0; i < languages.size(); i++) {
            checks.text(languages.get(i), "languages[" + i + "]", 2, 60);
            LanguageNames.check(checks, languages.get(i), "languages[" + i + "]");
        }
    }

    private static void noBlanks(Checks checks, List<String> lines, String field) {
        for (int i = 0; i < lines.size(); i++) {
            checks.that(!lines.get(i).isBlank(), field + "[" + i + "]", "missing", "Please fill this in or remove it.");
        }
    }

    private static void money(Checks checks, @Nullable Money amount, String field) {
        checks.that(
                amount == null || ChargeableCurrency.isOf(amount),
                field,
                "currency-not-chargeable",
                "We cannot take money in this currency. Please use one of " + ChargeableCurrency.names() + ".");
        checks.that(
                amount == null || !amount.isNegative(), field, "negative", "An amount of money cannot be negative.");
        checks.that(
                amount == null || amount.getAmount().precision() <= 15,
                field,
                "too-large",
                "This amount is too large.");
    }

    private static void atLeast(Checks checks, @Nullable String text, String field, int min) {
        checks.that(text != null, field, "missing", "Please fill this in.");
        checks.that(
                text == null || text.length() >= min,
                field,
                "too-short",
                "Please write at least " + min + " characters.");
    }

    private static void needed(Checks checks, @Nullable BigDecimal value, String field, String min, String max) {
        checks.present(value, field).between(value, field, min, max);
    }

    private static void optional(Checks checks, @Nullable Integer value, String field, String min, String max) {
        checks.between(value == null ? null : BigDecimal.valueOf(value), field, min, max);
    }

    private static void absent(Checks checks, @Nullable Object value, String field, EngagementKind kind) {
        checks.that(
                value == null,
                field,
                "not-for-this-kind",
                kind.label() + " engagements do not state this. Please leave it empty.");
    }
}
