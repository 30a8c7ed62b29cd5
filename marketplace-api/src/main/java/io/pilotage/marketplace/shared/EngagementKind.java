package io.pilotage.marketplace.shared;

/** The ways in which technology leadership is hired. */
public enum EngagementKind implements Labelled {
    FRACTIONAL("Fractional", "A few days a month, open-ended, strategic"),
    INTERIM("Interim", "Full-time cover for a limited time"),
    ADVISORY("Advisory", "One piece of work with a fixed price and a deliverable"),
    PERMANENT("Permanent", "A hire on your payroll; executives can ask about it here, not bid for it");

    private final String label;
    private final String explanation;

    EngagementKind(String label, String explanation) {
        this.label = label;
        this.explanation = explanation;
    }

    @Override
    public String label() {
        return label;
    }

    public String explanation() {
        return explanation;
    }
}
