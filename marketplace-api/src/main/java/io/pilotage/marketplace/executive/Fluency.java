package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.Labelled;

/** How well a person speaks a language. */
public enum Fluency implements Labelled {
    BASIC("Basic"),
    CONVERSATIONAL("Conversational"),
    PROFESSIONAL("Professional"),
    NATIVE("Native speaker");

    private final String label;

    Fluency(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
