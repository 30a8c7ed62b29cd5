package io.pilotage.marketplace.bidding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bidder declares about own interests; silence is not a declaration, so "nothing" has to be said.
 *
 * @param nothingToDeclare true only when the bidder explicitly says so
 */
public record DeclarationOfInterests(boolean nothingToDeclare, List<Interest> interests) {

    public DeclarationOfInterests(boolean nothingToDeclare, @Nullable List<Interest> interests) {
        this.nothingToDeclare = nothingToDeclare;
        this.interests = interests == null ? List.of() : List.copyOf(interests);
    }

    public static DeclarationOfInterests nothing() {
        return new DeclarationOfInterests(true, List.of());
    }

    public static DeclarationOfInterests of(Interest... interests) {
        return new DeclarationOfInterests(false, List.of(interests));
    }

    /** Whether exactly one of the two was said: that there is nothing, or what there is. */
    public boolean unambiguous() {
        return nothingToDeclare == interests.isEmpty();
    }
}
