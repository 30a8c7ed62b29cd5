package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.matching.Offered.Post;
import java.util.List;

/** How many posts say what changed through the person's work; three are enough, so that a long career counts no more than a good one. */
final class TrackRecordFit {

    /** By posts that tell; each further one says less that is new. */
    private static final double[] SCORES = {0.5, 0.7, 0.85, 1};

    private TrackRecordFit() {}

    static Fit of(Offered offered) {
        if (offered.career().isEmpty()) {
            return Fit.unknown("The profile has no career entries.", "Career entries that say what changed.");
        }
        List<Post> telling = offered.career().stream()
                .filter(post -> post.title() != null
                        && post.achieved() != null
                        && !post.achieved().isBlank())
                .toList();
        if (telling.isEmpty()) {
            return Fit.unknown("No post in the career says what changed.", "Career entries that say what changed.");
        }
        Post first = telling.getFirst();
        String evidence = telling.size() + " of " + offered.career().size()
                + (offered.career().size() == 1 ? " post says" : " posts say") + " what changed. "
                + first.title() + Quote.orNothing(first.achieved());
        double score = SCORES[Math.min(telling.size(), SCORES.length - 1)];
        return score == 1
                ? Fit.full(evidence)
                : new Fit(score, evidence, "More career entries that say what changed, up to three.");
    }
}
