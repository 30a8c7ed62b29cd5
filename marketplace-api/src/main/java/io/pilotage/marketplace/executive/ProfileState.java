package io.pilotage.marketplace.executive;

/** What the world sees of a profile. */
public enum ProfileState {
    /** Nobody but its executive sees it. */
    DRAFT("Draft"),
    /** Submitted for the first time; moderators see it. */
    IN_REVIEW("In review"),
    /** Everybody who is signed in sees the content that was approved last. */
    PUBLISHED("Published"),
    /** Approved once, but its executive has taken it out of sight. */
    HIDDEN("Hidden"),
    /** Approved once, but moderators have suspended its executive, or the firm that places them. */
    SUSPENDED("Suspended");

    private final String label;

    ProfileState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
