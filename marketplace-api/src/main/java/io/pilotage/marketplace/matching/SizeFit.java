package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.matching.Offered.Post;
import io.pilotage.marketplace.shared.SizeBand;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a person knows organisations of this size: shown by the post in the career whose size is nearest to it. Whoever states a size
 * never counts for less than who states none.
 */
final class SizeFit {

    /** The last is what silence counts. */
    private static final double[] BY_BANDS_APART = {1, 0.75, 0.65, 0.55, 0.5};

    private SizeFit() {}

    static Fit of(SizeBand wanted, List<Post> career) {
        return career.stream()
                .flatMap(post -> Sized.of(post).stream())
                .min(Comparator.comparingInt(it -> it.bandsFrom(wanted)))
                .map(nearest -> fit(nearest, wanted))
                .orElseGet(() -> Fit.unknown(
                        "No career entry says how large the organisation was.",
                        "Career entries that say it; this organisation has " + wanted.label() + "."));
    }

    private static Fit fit(Sized nearest, SizeBand wanted) {
        int apart = nearest.bandsFrom(wanted);
        if (apart == 0) {
            return Fit.full(
                    "Has worked for an organisation of this size (" + wanted.label() + "): " + nearest.quoted + ".");
        }
        return new Fit(
                BY_BANDS_APART[apart],
                "Has worked for a " + (nearest.size.compareTo(wanted) > 0 ? "larger" : "smaller") + " organisation ("
                        + nearest.size.label() + "): " + nearest.quoted + "; this one has " + wanted.label() + ".",
                "A career entry at an organisation with " + wanted.label() + ".");
    }

    private record Sized(SizeBand size, String quoted) {

        static Optional<Sized> of(Post post) {
            SizeBand size = post.sizeBand();
            return size == null || post.title() == null
                    ? Optional.empty()
                    : Optional.of(new Sized(size, post.quoted()));
        }

        int bandsFrom(SizeBand wanted) {
            return Math.abs(size.ordinal() - wanted.ordinal());
        }
    }
}
