package io.pilotage.marketplace.shared;

/** Marks a record that an aggregate keeps whole, as one {@code jsonb} column. */
public interface JsonDocument {}
