package io.pilotage.marketplace.engagement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
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

    /** JSON may leave out what a person has not decided yet, also whether it is essential. */
    @JsonCreator
    static Criterion read(
            @JsonProperty("code") @Nullable String code,
            @JsonProperty("text") @Nullable String text,
            @JsonProperty("weight") @Nullable Integer weight,
            @JsonProperty("essential") @Nullable Boolean essential) {
        return new Criterion(code, text, weight, essential != null && essential);
    }

    Criterion named(String newCode) {
        return new Criterion(newCode, text, weight, essential);
    }
}
