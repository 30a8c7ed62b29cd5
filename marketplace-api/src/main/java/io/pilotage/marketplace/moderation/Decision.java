package io.pilotage.marketplace.moderation;

/** How a moderator decides a case. */
public enum Decision {
    APPROVED,
    CHANGES_REQUESTED,
    REJECTED,
    /** Not a moderator's choice: the author withdrew the thing or submitted it anew. */
    SUPERSEDED
}
