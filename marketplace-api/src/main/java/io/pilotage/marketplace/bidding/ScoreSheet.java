package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.JsonDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One evaluator's scores of one bid: every criterion of the call once, each from 0 to 5 points. */
public record ScoreSheet(List<CriterionPoints> scores) implements JsonDocument {

    /** Unknown and repeated scores are named one by one, but not without end. */
    private static final int FORGIVEN_SCORES = 10;

    private static final int LONGEST_NOTE = 2000;

    public ScoreSheet(@Nullable List<CriterionPoints> scores) {
        this.scores = scores == null ? List.of() : List.copyOf(scores);
    }

    /** Names every criterion that is missing, unknown, repeated or out of range as {@code scores[CODE]}. */
    void check(CallForBids call) {
        Checks checks = new Checks();
        Set<String> known =
                call.criteria().stream().map(CallForBids.Criterion::code).collect(Collectors.toSet());
        Set<String> scored = new HashSet<>();
        checks.that(
                        scores.size() <= known.size() + FORGIVEN_SCORES,
                        "scores",
                        "too-many",
                        "There are more scores than criteria.")
                .orThrow();
        for (CriterionPoints score : scores) {
            String field = "scores[" + score.criterion() + "]";
            checks.that(
                            known.contains(score.criterion()),
                            field,
                            "unknown-criterion",
                            "The engagement has no such criterion.")
                    .that(scored.add(score.criterion()), field, "repeated", "Please score each criterion once.")
                    .between(score.points(), field, 0, CriterionPoints.MOST_POINTS)
                    .upTo(score.note(), field + ".note", LONGEST_NOTE);
        }
        for (CallForBids.Criterion criterion : call.criteria()) {
            checks.that(
                    scored.contains(criterion.code()),
                    "scores[" + criterion.code() + "]",
                    "missing",
                    "Please score this criterion: " + criterion.text());
        }
        checks.orThrow();
    }
}
