package io.pilotage.marketplace.identity;

/** What a person came to do; chosen at onboarding and held in PostgreSQL. Staff roles are Keycloak's. */
public enum MarketplaceRole {
    ORGANISATION_MEMBER("Hire technology leadership"),
    EXECUTIVE("Work as a technology executive"),
    FIRM_MEMBER("Place executives of a consulting firm");

    private final String label;

    MarketplaceRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
