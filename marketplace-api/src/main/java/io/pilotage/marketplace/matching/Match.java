package io.pilotage.marketplace.matching;

import java.util.List;
import java.util.UUID;

/**
 * A profile or an engagement that suits, and why.
 *
 * @param id of the executive or the engagement that was found
 * @param title the executive's name, or the engagement's title
 * @param subtitle the executive's headline, or the organisation's name
 * @param score 0 to 1
 * @param criteria every named criterion with its weight, score, evidence and what would change it
 * @param version of the scoring rules; scores of different versions do not compare
 * @param shown under which it can be looked at and contested later, exactly as it was computed
 */
public record Match(
        UUID id, String title, String subtitle, double score, List<CriterionScore> criteria, int version, UUID shown) {

    public Match {
        criteria = List.copyOf(criteria);
    }
}
