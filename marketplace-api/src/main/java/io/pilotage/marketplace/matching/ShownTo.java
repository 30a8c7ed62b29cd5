package io.pilotage.marketplace.matching;

/** Which side a match was shown to. */
public enum ShownTo {
    ORGANISATION,
    EXECUTIVE
}
