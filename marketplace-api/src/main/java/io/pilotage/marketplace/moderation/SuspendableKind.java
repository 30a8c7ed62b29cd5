package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.notification.Headline;

/** What can be suspended. */
public enum SuspendableKind {
    PERSON("Person", Headline.of("You are"), "your profile is out of sight, and you can read but not change anything."),
    ORGANISATION(
            "Organisation",
            Headline.of("Your organisation is"),
            "its engagements are out of sight, and nobody can publish, award, accept a contract or invite for it."),
    FIRM(
            "Firm",
            Headline.of("Your firm is"),
            "the profiles of its roster are out of sight, and nobody can invite or import for it.");

    private final String label;
    private final Headline yours;
    private final String effect;

    SuspendableKind(String label, Headline yours, String effect) {
        this.label = label;
        this.yours = yours;
        this.effect = effect;
    }

    public String label() {
        return label;
    }

    /** As a sentence to those concerned begins. */
    Headline yours() {
        return yours;
    }

    /** What a suspension does, as the end of a sentence to those concerned. */
    String effect() {
        return effect;
    }
}
