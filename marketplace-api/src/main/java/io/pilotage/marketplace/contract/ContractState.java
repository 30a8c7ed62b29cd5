package io.pilotage.marketplace.contract;

import java.util.Set;

/** Where a contract stands, and where it may go from there. */
public enum ContractState {
    /** The terms are written; not both sides have accepted them. */
    DRAWN_UP("Waiting for both sides to accept"),
    /** Both sides have accepted; the first period is not paid yet. */
    AGREED("Agreed, waiting for the first payment"),
    /** Paid: work may be logged and approved. */
    ACTIVE("Active"),
    /** Declined before it was agreed, ended before it was paid, or finished. */
    ENDED("Ended");

    private final String label;

    ContractState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean mayBecome(ContractState next) {
        return switch (this) {
            case DRAWN_UP -> Set.of(AGREED, ENDED).contains(next);
            case AGREED -> Set.of(ACTIVE, ENDED).contains(next);
            case ACTIVE -> next == ENDED;
            case ENDED -> false;
        };
    }
}
