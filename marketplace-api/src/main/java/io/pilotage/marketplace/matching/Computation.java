package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.shared.JsonDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what was computed for a match that was shown, and from what.
 *
 * @param rules version of the scoring rules
 * @param engagement version of the engagement
 * @param basis version of the engagement's weights and needs, 0 for the usual ones
 * @param profile version of the profile
 * @param nearness of the texts, 0 to 1, as the search engine found it
 * @param score 0 to 1
 */
public record Computation(
        int rules,
        long engagement,
        long basis,
        long profile,
        @Nullable Double nearness,
        double score,
        List<CriterionScore> criteria)
        implements JsonDocument {

    public Computation {
        criteria = List.copyOf(criteria);
        // Only hundredths count for the score, so only they tell one computation from another.
        nearness = nearness == null ? null : Math.round(nearness * 100) / 100.0;
    }
}
