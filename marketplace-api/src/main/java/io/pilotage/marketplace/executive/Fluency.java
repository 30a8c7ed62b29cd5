package io.pilotage.marketplace.executive;

/** How well a person speaks a language. */
public enum Fluency {
    BASIC("Basic"),
    CONVERSATIONAL("Conversational"),
    PROFESSIONAL("Professional"),
    NATIVE("Native speaker");

    private final String label;

    Fluency(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
