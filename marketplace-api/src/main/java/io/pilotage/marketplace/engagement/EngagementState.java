package io.pilotage.marketplace.engagement;

import java.util.Locale;
import java.util.Set;

/** Where an engagement is in its life, and where it may go from there. */
public enum EngagementState {
    DRAFT("Draft"),
    IN_REVIEW("In review"),
    PUBLISHED("Published"),
    /** Published, and the closing time has passed: computed from the clock, never stored. */
    CLOSED("Closed"),
    EVALUATING("Evaluating"),
    AWARDED("Awarded"),
    NONE_SUITABLE("None suitable"),
    WITHDRAWN("Withdrawn"),
    CANCELLED("Cancelled"),
    REJECTED("Rejected");

    private final String label;

    EngagementState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The label inside a sentence. */
    String inWords() {
        return label.toLowerCase(Locale.ROOT);
    }

    /** The stored states that may follow this one; the same table guards the database. */
    Set<EngagementState> next() {
        return switch (this) {
            case DRAFT -> Set.of(IN_REVIEW, WITHDRAWN);
            case IN_REVIEW -> Set.of(DRAFT, PUBLISHED, REJECTED, WITHDRAWN);
            case PUBLISHED, CLOSED -> Set.of(EVALUATING, AWARDED, NONE_SUITABLE, WITHDRAWN, CANCELLED);
            case EVALUATING -> Set.of(AWARDED, NONE_SUITABLE, CANCELLED);
            case REJECTED -> Set.of(IN_REVIEW);
            case AWARDED, NONE_SUITABLE, WITHDRAWN, CANCELLED -> Set.of();
        };
    }

    /** Whether its organisation has to act before anything else happens. */
    public boolean waitsForOrganisation() {
        return switch (this) {
            case DRAFT, CLOSED, EVALUATING, REJECTED -> true;
            case IN_REVIEW, PUBLISHED, AWARDED, NONE_SUITABLE, WITHDRAWN, CANCELLED -> false;
        };
    }

    /** Whether nothing can happen to it any more. */
    public boolean ended() {
        return next().isEmpty();
    }
}
