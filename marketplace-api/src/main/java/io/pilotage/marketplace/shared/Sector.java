package io.pilotage.marketplace.shared;

/** The part of the economy that an organisation belongs to; it decides how its engagements may be bid for. */
public enum Sector implements Labelled {
    PUBLIC("Public"),
    PRIVATE("Private"),
    THIRD("Charity or social enterprise");

    private final String label;

    Sector(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
