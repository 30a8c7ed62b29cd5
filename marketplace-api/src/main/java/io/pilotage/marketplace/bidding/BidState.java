package io.pilotage.marketplace.bidding;

import java.util.EnumSet;
import java.util.Set;

/** The life of a bid; {@link #leadsTo} is the whole table of its transitions. */
public enum BidState {
    DRAFT("Draft"),
    SUBMITTED("Submitted"),
    WITHDRAWN("Withdrawn"),
    AWARDED("Awarded"),
    UNSUCCESSFUL("Unsuccessful");

    private final String label;

    BidState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The states that may follow this one. A withdrawn bid is never revived: its bidder begins a new one, with its text. */
    public Set<BidState> leadsTo() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> EnumSet.of(WITHDRAWN, AWARDED, UNSUCCESSFUL);
            case WITHDRAWN, AWARDED, UNSUCCESSFUL -> EnumSet.noneOf(BidState.class);
        };
    }
}
