package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.Checks;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What must hold before a draft is stored, and what before it is submitted; every failure names its field. */
final class ProfileChecks {

    static final int FEWEST_RESPONSIBILITIES = 3;
    private static final BigDecimal HIGHEST_DAY_RATE = new BigDecimal("10000");
    private static final BigDecimal HALF_DAY = new BigDecimal("0.5");

    private final Clock clock;

    ProfileChecks(Clock clock) {
        this.clock = clock;
    }

    /** A draft may lack anything, but what is there must make sense. */
    Checks draft(ProfileContent content) {
        Checks checks = new Checks()
                .upTo(content.headline(), "headline", 120)
                .upTo(content.summary(), "summary", 4000)
                .between(content.daysPerMonthFree(), "daysPerMonthFree", "0", "23")
                .that(
                        inHalves(content.daysPerMonthFree()),
                        "daysPerMonthFree",
                        "not-in-half-days",
                        "Please give whole or half days.")
                .between(content.travelKm(), "travelKm", 0, 1500)
                .between(content.remotePercent(), "remotePercent", 0, 100);
        dayRate(checks, content.dayRate());
        capabilities(checks, content.responsibilities(), "responsibilities");
        capabilities(checks, content.skills(), "skills");
        notMoreThan(checks, content.career(), "career", 40);
        for (int i = 0; i < content.career().size(); i++) {
            careerEntry(checks, content.career().get(i), "career[" + i + "]");
        }
        notMoreThan(checks, content.qualifications(), "qualifications", 40);
        for (int i = 0; i < content.qualifications().size(); i++) {
            checks.upTo(content.qualifications().get(i).title(), "qualifications[" + i + "].title", 200);
            checks.upTo(content.qualifications().get(i).issuer(), "qualifications[" + i + "].issuer", 200);
        }
        notMoreThan(checks, content.development(), "development", 60);
        for (int i = 0; i < content.development().size(); i++) {
            activity(checks, content.development().get(i), "development[" + i + "]");
        }
        notMoreThan(checks, content.languages(), "languages", 20);
        for (int i = 0; i < content.languages().size(); i++) {
            checks.upTo(content.languages().get(i).name(), "languages[" + i + "].name", 60);
        }
        clearance(checks, content.clearance());
        return checks;
    }

    /** All that a reader needs to judge the person must be there. */
    Checks submission(ProfileContent content) {
        Checks checks = draft(content)
                .text(content.headline(), "headline", 10, Integer.MAX_VALUE)
                .text(content.summary(), "summary", 80, Integer.MAX_VALUE)
                .notEmpty(content.roles(), "roles")
                .that(
                        content.responsibilities().size() >= FEWEST_RESPONSIBILITIES,
                        "responsibilities",
                        "too-few",
                        "Please choose at least " + FEWEST_RESPONSIBILITIES + " responsibilities.")
                .notEmpty(content.skills(), "skills")
                .notEmpty(content.sectors(), "sectors")
                .notEmpty(content.career(), "career")
                .present(content.dayRate(), "dayRate")
                .present(content.daysPerMonthFree(), "daysPerMonthFree")
                .present(content.region(), "region")
                .present(content.travelKm(), "travelKm")
                .present(content.remotePercent(), "remotePercent")
                .notEmpty(content.languages(), "languages");
        evidenced(checks, content.responsibilities(), "responsibilities");
        evidenced(checks, content.skills(), "skills");
        for (int i = 0; i < content.career().size(); i++) {
            CareerEntry entry = content.career().get(i);
            checks.text(entry.organisation(), "career[" + i + "].organisation", 2, Integer.MAX_VALUE);
            checks.text(entry.title(), "career[" + i + "].title", 2, Integer.MAX_VALUE);
            checks.present(entry.from(), "career[" + i + "].from");
        }
        for (int i = 0; i < content.qualifications().size(); i++) {
            checks.text(
                    content.qualifications().get(i).title(), "qualifications[" + i + "].title", 2, Integer.MAX_VALUE);
        }
        for (int i = 0; i < content.development().size(); i++) {
            DevelopmentActivity activity = content.development().get(i);
            checks.present(activity.kind(), "development[" + i + "].kind")
                    .text(activity.title(), "development[" + i + "].title", 2, Integer.MAX_VALUE)
                    .present(activity.completed(), "development[" + i + "].completed")
                    .present(activity.hours(), "development[" + i + "].hours");
        }
        for (int i = 0; i < content.languages().size(); i++) {
            checks.text(content.languages().get(i).name(), "languages[" + i + "].name", 2, Integer.MAX_VALUE);
            checks.present(content.languages().get(i).fluency(), "languages[" + i + "].fluency");
        }
        return checks;
    }

    private static void dayRate(Checks checks, @Nullable Money rate) {
        if (rate == null) {
            return;
        }
        checks.that(
                rate.getCurrencyUnit().equals(CurrencyUnit.GBP),
                "dayRate.currency",
                "wrong-currency",
                "Please give the day rate in pounds sterling (GBP).");
        checks.that(rate.isPositive(), "dayRate.amount", "not-positive", "Please enter a day rate above zero.");
        checks.that(
                rate.getAmount().compareTo(HIGHEST_DAY_RATE) <= 0,
                "dayRate.amount",
                "out-of-range",
                "Please enter a day rate of at most 10,000.");
    }

    private static void clearance(Checks checks, @Nullable Clearance clearance) {
        if (clearance == null) {
            return;
        }
        YearMonth expires = clearance.expires();
        checks.present(clearance.level(), "clearance.level")
                .upTo(clearance.sponsor(), "clearance.sponsor", 200)
                .that(
                        expires == null || (expires.getYear() >= 1900 && expires.getYear() < 2200),
                        "clearance.expires",
                        "out-of-range",
                        "Please choose a month between the years 1900 and 2199.");
    }

    private static <C extends Enum<C>> void capabilities(
            Checks checks, List<Capability<C>> capabilities, String field) {
        Set<C> seen = new HashSet<>();
        for (int i = 0; i < capabilities.size(); i++) {
            Capability<C> capability = capabilities.get(i);
            checks.present(capability.code(), field + "[" + i + "].code");
            checks.between(capability.level(), field + "[" + i + "].level", 0, 4);
            checks.upTo(capability.evidence(), field + "[" + i + "].evidence", 1000);
            checks.that(
                    seen.add(capability.code()),
                    field + "[" + i + "].code",
                    "repeated",
                    "This is already in the list.");
        }
    }

    private static <C extends Enum<C>> void evidenced(Checks checks, List<Capability<C>> capabilities, String field) {
        for (int i = 0; i < capabilities.size(); i++) {
            checks.that(
                    capabilities.get(i).level() != 0, field + "[" + i + "].level", "missing", "Please choose a level.");
            checks.text(capabilities.get(i).evidence(), field + "[" + i + "].evidence", 20, Integer.MAX_VALUE);
        }
    }

    private void careerEntry(Checks checks, CareerEntry entry, String field) {
        checks.upTo(entry.organisation(), field + ".organisation", 200);
        checks.upTo(entry.title(), field + ".title", 200);
        checks.upTo(entry.achieved(), field + ".achieved", 2000);
        YearMonth from = entry.from();
        YearMonth to = entry.to();
        checks.that(
                from == null || !from.isAfter(YearMonth.now(clock)),
                field + ".from",
                "in-the-future",
                "A career entry begins this month or earlier.");
        checks.that(
                from == null || to == null || !to.isBefore(from),
                field + ".to",
                "before-start",
                "A career entry cannot end before it begins.");
    }

    private void activity(Checks checks, DevelopmentActivity activity, String field) {
        YearMonth completed = activity.completed();
        checks.upTo(activity.title(), field + ".title", 200)
                .between(activity.hours(), field + ".hours", 1, 2000)
                .that(
                        completed == null || !completed.isAfter(YearMonth.now(clock)),
                        field + ".completed",
                        "in-the-future",
                        "What counts is what was completed, this month or earlier.");
    }

    private static void notMoreThan(Checks checks, List<?> values, String field, int most) {
        checks.that(values.size() <= most, field, "too-many", "Please keep this to " + most + " entries.");
    }

    private static boolean inHalves(@Nullable BigDecimal days) {
        return days == null
                || !Checks.isOrdinary(days) // which the range refuses
                || days.remainder(HALF_DAY).signum() == 0;
    }
}
