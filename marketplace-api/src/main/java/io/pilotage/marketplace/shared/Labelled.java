package io.pilotage.marketplace.shared;

/** A word of a vocabulary, with how people read it. */
public interface Labelled {

    String label();
}
