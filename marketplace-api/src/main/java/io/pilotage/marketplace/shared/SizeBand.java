package io.pilotage.marketplace.shared;

/** How many people work for an organisation. */
public enum SizeBand implements Labelled {
    MICRO("1 to 9 people"),
    SMALL("10 to 49 people"),
    MEDIUM("50 to 249 people"),
    LARGE("250 to 999 people"),
    VERY_LARGE("1,000 people or more");

    private final String label;

    SizeBand(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
