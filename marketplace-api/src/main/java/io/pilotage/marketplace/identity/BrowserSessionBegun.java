package io.pilotage.marketplace.identity;

/** Somebody signed in with one more browser, so that an older session of theirs may have to end. */
public record BrowserSessionBegun(PersonId person) {}
