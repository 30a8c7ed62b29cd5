package io.pilotage.marketplace.matching;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate with its score, before it is shown.
 *
 * @param version of the candidate's own data, from which the score was computed
 * @param basis version of the weights and needs of the engagement
 * @param nearness of the texts, 0 to 1, as the search engine found it
 */
record Scored(
        UUID id,
        long version,
        long basis,
        String title,
        String subtitle,
        @Nullable Double nearness,
        MatchScore score) {

    Match match(UUID shown) {
        return new Match(id, title, subtitle, score.value(), score.criteria(), MatchScore.VERSION, shown);
    }

    Scored titled(String name) {
        return new Scored(id, version, basis, name, subtitle, nearness, score);
    }

    /** @param other version of the side that the candidates were sought for */
    Computation asExecutive(long other) {
        return new Computation(MatchScore.VERSION, other, basis, version, nearness, score.value(), score.criteria());
    }

    Computation asEngagement(long other) {
        return new Computation(MatchScore.VERSION, version, basis, other, nearness, score.value(), score.criteria());
    }
}
