package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.identity.MarketplaceRole;

/** What an invitation offers. */
public enum Seat {
    MEMBER("Act for the firm", MarketplaceRole.FIRM_MEMBER),
    ROSTER("Be placed by the firm", MarketplaceRole.EXECUTIVE);

    private final String label;
    private final MarketplaceRole role;

    Seat(String label, MarketplaceRole role) {
        this.label = label;
        this.role = role;
    }

    public String label() {
        return label;
    }

    MarketplaceRole role() {
        return role;
    }
}
