package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.LanguageNames;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
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
                .lineUpTo(content.headline(), "headline", 120)
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
        each(content.career(), "career", (entry, path) -> careerEntry(checks, entry, path));
        notMoreThan(checks, content.qualifications(), "qualifications", 40);
        each(content.qualifications(), "qualifications", (qualification, path) -> {
            checks.lineUpTo(qualification.title(), path + ".title", 200)
                    .lineUpTo(qualification.issuer(), path + ".issuer", 200);
            month(checks, qualification.awarded(), path + ".awarded");
        });
        notMoreThan(checks, content.development(), "development", 60);
        each(content.development(), "development", (activity, path) -> activity(checks, activity, path));
        notMoreThan(checks, content.languages(), "languages", 20);
        languages(checks, content.languages());
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
        each(
                content.career(),
                "career",
                (entry, path) -> checks.text(entry.organisation(), path + ".organisation", 2, Integer.MAX_VALUE)
                        .text(entry.title(), path + ".title", 2, Integer.MAX_VALUE)
                        .present(entry.from(), path + ".from"));
        each(
                content.qualifications(),
                "qualifications",
                (qualification, path) -> checks.text(qualification.title(), path + ".title", 2, Integer.MAX_VALUE));
        each(
                content.development(),
                "development",
                (activity, path) -> checks.present(activity.kind(), path + ".kind")
                        .text(activity.title(), path + ".title", 2, Integer.MAX_VALUE)
                        .present(activity.completed(), path + ".completed")
                        .present(activity.hours(), path + ".hours"));
        each(
                content.languages(),
                "languages",
                (language, path) -> checks.text(language.name(), path + ".name", 2, Integer.MAX_VALUE)
                        .present(language.fluency(), path + ".fluency"));
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
        checks.present(clearance.level(), "clearance.level").lineUpTo(clearance.sponsor(), "clearance.sponsor", 200);
        month(checks, clearance.expires(), "clearance.expires");
    }

    private static void languages(Checks checks, List<Language> languages) {
        Set<String> seen = new HashSet<>();
        each(languages, "languages", (language, path) -> {
            String name = language.name();
            LanguageNames.check(checks, name, path + ".name");
            checks.that(
                    name == null || name.isBlank() || seen.add(name),
                    path + ".name",
                    "repeated",
                    "This is already in the list.");
        });
    }

    private static void month(Checks checks, @Nullable YearMonth month, String field) {
        checks.that(
                month == null || (month.getYear() >= 1900 && month.getYear() < 2200),
                field,
                "out-of-range",
                "Please choose a month between the years 1900 and 2199.");
    }

    private static <C extends Enum<C>> void capabilities(
            Checks checks, List<Capability<C>> capabilities, String field) {
        Set<C> seen = new HashSet<>();
        each(
                capabilities,
                field,
                (capability, path) -> checks.present(capability.code(), path + ".code")
                        .between(capability.level(), path + ".level", 0, 4)
                        .upTo(capability.evidence(), path + ".evidence", 1000)
                        .that(seen.add(capability.code()), path + ".code", "repeated", "This is already in the list."));
    }

    private static <C extends Enum<C>> void evidenced(Checks checks, List<Capability<C>> capabilities, String field) {
        each(
                capabilities,
                field,
                (capability, path) -> checks.that(
                                capability.level() != 0, path + ".level", "missing", "Please choose a level.")
                        .text(capability.evidence(), path + ".evidence", 20, Integer.MAX_VALUE));
    }

    /** Checks each with its own path, such as {@code career[2]}. */
    private static <T> void each(List<T> values, String field, BiConsumer<T, String> check) {
        for (int i = 0; i < values.size(); i++) {
            check.accept(values.get(i), field + "[" + i + "]");
        }
    }

    private void careerEntry(Checks checks, CareerEntry entry, String field) {
        checks.lineUpTo(entry.organisation(), field + ".organisation", 200);
        checks.lineUpTo(entry.title(), field + ".title", 200);
        checks.upTo(entry.achieved(), field + ".achieved", 2000);
        YearMonth from = entry.from();
        YearMonth to = entry.to();
        month(checks, from, field + ".from");
        month(checks, to, field + ".to");
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
        month(checks, completed, field + ".completed");
        checks.lineUpTo(activity.title(), field + ".title", 200)
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
