package io.pilotage.marketplace.identity;

import io.pilotage.marketplace.shared.DomainEvent;

/** Somebody ended all their sessions. */
public record SignedOutEverywhere(PersonId subject) implements DomainEvent {}
