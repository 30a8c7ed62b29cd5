package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.matching.Offered.Post;
import io.pilotage.marketplace.shared.EngagementKind;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Whether the person has worked in this kind of engagement: what the titles of the career say, and for interim cover, which is
 * full-time, also the free days.
 */
final class KindFit {

    /** Days a month from which cover counts as full-time. */
    private static final BigDecimal FULL_TIME = BigDecimal.valueOf(18);

    /** To sell days is most of working part-time; to have done so is the rest. */
    private static final double BY_THE_DAY = 0.7;

    /** What the free days have of interim cover, since without them there is none; having done it before has the rest. */
    private static final double FREE_DAYS = 0.7;

    private static final Pattern FRACTIONAL = words("fractional|part[- ]time|portfolio|virtual|vcio|vcto|vciso");
    private static final Pattern INTERIM = words("interim|acting|contractor");
    private static final Pattern ADVISORY =
            words("advis[eo]r|advisory|consultant|consulting|consultancy|non-executive");

    private KindFit() {}

    static Fit of(Wanted wanted, Offered offered) {
        EngagementKind kind = wanted.kind();
        if (kind == null) {
            return Fit.unknown("The engagement does not say its kind.", "The organisation can choose a kind.");
        }
        return switch (kind) {
            case FRACTIONAL -> fractional(offered);
            case INTERIM -> interim(offered);
            case ADVISORY -> shown(offered, titled(ADVISORY), "given advice", "Advisor or Consultant");
            case PERMANENT ->
                shown(offered, KindFit::permanent, "held a post of a year or more", "the post and its months");
        };
    }

    private static Fit fractional(Offered offered) {
        Optional<Post> post = first(offered, titled(FRACTIONAL));
        if (post.isPresent()) {
            return Fit.full("Has worked part-time before: " + post.get().quoted() + ".");
        }
        return offered.dayRate() == null
                ? Fit.unknown("The profile states no day rate.", "The profile can offer work by the day.")
                : new Fit(
                        BY_THE_DAY,
                        "The profile offers work by the day; no title in its career says fractional or part-time.",
                        "A career entry whose title says fractional or part-time.");
    }

    private static Fit interim(Offered offered) {
        BigDecimal free = offered.daysPerMonthFree();
        if (free == null) {
            return Fit.unknown(
                    "The profile does not say how many days are free.", "The profile can state its free days.");
        }
        Optional<Post> post = first(offered, titled(INTERIM));
        double days = Math.min(1, free.doubleValue() / FULL_TIME.doubleValue());
        double score = FREE_DAYS * days + (post.isPresent() ? 1 - FREE_DAYS : 0);
        String evidence = "Interim cover is full-time, and " + free.toPlainString() + " days a month are free; "
                + post.map(it -> "has done it before: " + it.quoted() + ".")
                        .orElse("no title in the career says interim.");
        if (days == 1 && post.isPresent()) {
            return Fit.full(evidence);
        }
        return new Fit(
                score,
                evidence,
                days < 1 ? FULL_TIME + " free days a month or more." : "A career entry whose title says interim.");
    }

    private static Fit shown(Offered offered, Predicate<Post> such, String done, String example) {
        return first(offered, such)
                .map(post -> Fit.full("Has " + done + " before: " + post.quoted() + "."))
                .orElseGet(() -> Fit.unknown(
                        "No career entry shows that the person has " + done + ".",
                        "A career entry that shows it: " + example + "."));
    }

    private static boolean permanent(Post post) {
        return post.lasted()
                && !titled(FRACTIONAL).test(post)
                && !titled(INTERIM).test(post)
                && !titled(ADVISORY).test(post);
    }

    private static Predicate<Post> titled(Pattern words) {
        return post -> words.matcher(Objects.requireNonNull(post.title())).find();
    }

    private static Optional<Post> first(Offered offered, Predicate<Post> such) {
        return offered.career().stream()
                .filter(post -> post.title() != null && such.test(post))
                .findFirst();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
