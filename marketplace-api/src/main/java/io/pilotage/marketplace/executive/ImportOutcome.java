package io.pilotage.marketplace.executive;

/** What an imported row did to the profiles. */
public enum ImportOutcome {
    /** There is a new draft. */
    CREATED,
    /** The profile says something else now. */
    UPDATED,
    /** Everything was there already. */
    UNCHANGED,
    /** The executive has claimed or removed the profile, so the import left it alone. */
    CLAIMED,
    /** The row breaks a rule and did nothing. */
    REFUSED
}
