package io.pilotage.marketplace.engagement;

import org.jspecify.annotations.Nullable;

/**
 * One thing by which bids are judged, answered by every bidder with evidence; parts may be missing in a draft.
 *
 * @param code short name that answers and scores refer to, unique in its brief, e.g. {@code C1}
 * @param text what the bidder must show
 * @param weight share of the score in per cent, 0 to 100
 * @param essential whether a bid that fails it cannot win, whatever its score
 */
public record Criterion(
        @Nullable String code,
        @Nullable String text,
        @Nullable Integer weight,
        boolean essential) {

    public Criterion {
        code = Texts.strip(code);
        text = Texts.strip(text);
    }

    Criterion named(String newCode) {
        return new Criterion(newCode, text, weight, essential);
    }
}
