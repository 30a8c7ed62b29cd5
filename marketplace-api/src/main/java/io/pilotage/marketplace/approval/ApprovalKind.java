package io.pilotage.marketplace.approval;

/** What waits for a second person. */
public enum ApprovalKind {
    /** Days of work whose money is released. */
    DAYS,
    /** A payment in suspense that is sent back. */
    REFUND
}
