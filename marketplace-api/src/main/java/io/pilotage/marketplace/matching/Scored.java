package io.pilotage.marketplace.matching;

import java.util.UUID;

/**
 * A candidate with its score, before it is shown.
 *
 * @param version of the candidate's own data, from which the score was computed
 */
record Scored(UUID id, long version, String title, String subtitle, MatchScore score) {

    Match match() {
        return new Match(id, title, subtitle, score.value(), score.criteria(), MatchScore.VERSION);
    }

    Scored titled(String name) {
        return new Scored(id, version, name, subtitle, score);
    }
}
