package io.pilotage.marketplace.moderation;

/** What can be suspended. */
public enum SuspendableKind {
    /** Their published profile is out of sight, and they give no commands. */
    PERSON("Person"),
    /** Its engagements are out of sight, and nobody publishes or awards for it. */
    ORGANISATION("Organisation"),
    /** The profiles of its roster are out of sight, and nobody invites or imports for it. */
    FIRM("Firm");

    private final String label;

    SuspendableKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
