package io.pilotage.marketplace.firm;

/** How an invitation ended. */
public enum InvitationAnswer {
    ACCEPTED,
    DECLINED,
    /** By the firm, before anybody answered. */
    REVOKED
}
