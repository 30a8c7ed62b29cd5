package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.identity.MarketplaceRole;

/** What an invitation offers. */
public enum Seat {
    MEMBER("Act for the firm", "to act for the firm", MarketplaceRole.FIRM_MEMBER),
    ROSTER("Be placed by the firm", "to be placed by the firm", MarketplaceRole.EXECUTIVE);

    private final String label;
    private final String offer;
    private final MarketplaceRole role;

    Seat(String label, String offer, MarketplaceRole role) {
        this.label = label;
        this.offer = offer;
        this.role = role;
    }

    public String label() {
        return label;
    }

    /** As it ends the sentence "A firm invites you …". */
    String offer() {
        return offer;
    }

    MarketplaceRole role() {
        return role;
    }
}
