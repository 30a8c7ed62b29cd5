package io.pilotage.marketplace.contract;

/** The two sides of a contract. */
public enum Side {
    ORGANISATION,
    EXECUTIVE
}
