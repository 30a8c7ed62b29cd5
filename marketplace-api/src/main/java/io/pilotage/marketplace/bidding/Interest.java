package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.Labelled;
import org.jspecify.annotations.Nullable;

/** One interest that could colour a bidder's advice, in the bidder's own words. */
public record Interest(@Nullable Kind kind, @Nullable String description) {

    /** What sort of tie it is. */
    public enum Kind implements Labelled {
        COMMISSION("Commission or referral fee"),
        SUPPLIER_TIE("Tie to a supplier"),
        COMPETING_CLIENT("Competing client"),
        OTHER("Other interest");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
