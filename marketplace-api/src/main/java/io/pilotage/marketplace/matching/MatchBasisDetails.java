package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.EngagementId;
import java.util.Map;

/**
 * What the matches of an engagement rest on.
 *
 * @param version 0 until somebody chose something
 * @param weights points of 100 by criterion
 * @param usualWeights what holds unless the organisation chooses otherwise
 * @param needs what candidates are looked for with, one line per sentence
 * @param usualNeeds what the brief says of the duties, without what it says of the employer, the pay and how to apply
 */
public record MatchBasisDetails(
        EngagementId engagement,
        long version,
        Map<MatchCriterion, Integer> weights,
        Map<MatchCriterion, Integer> usualWeights,
        String needs,
        String usualNeeds) {

    static MatchBasisDetails of(MatchBasis basis, Wanted wanted, String usualNeeds) {
        String needs = basis.needs();
        return new MatchBasisDetails(
                basis.engagement(),
                basis.version(),
                basis.weightsFor(wanted.kind()).points(),
                MatchWeights.usual(wanted.kind()).points(),
                needs == null ? usualNeeds : needs,
                usualNeeds);
    }
}
