package io.pilotage.marketplace.executive;

/** How the content that its executive works on stands beside the published one. */
public enum Edition {
    /** May be edited and submitted. */
    DRAFT,
    /** With the moderators; closed to edits until they decide. */
    IN_REVIEW,
    /** The same as the published content. */
    APPROVED
}
