package io.pilotage.marketplace.moderation;

/** What can be suspended. */
public enum SuspendableKind {
    PERSON("Person", "your profile is out of sight, and you can read but not change anything."),
    ORGANISATION("Organisation", "its engagements are out of sight, and nobody can publish or award for it."),
    FIRM("Firm", "the profiles of its roster are out of sight, and nobody can invite or import for it.");

    private final String label;
    private final String effect;

    SuspendableKind(String label, String effect) {
        this.label = label;
        this.effect = effect;
    }

    public String label() {
        return label;
    }

    /** What a suspension does, as the end of a sentence to those concerned. */
    String effect() {
        return effect;
    }
}
