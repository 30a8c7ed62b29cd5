package io.pilotage.marketplace.identity;

import io.pilotage.marketplace.shared.DomainEvent;

/** A person's token named them differently than before. */
public record PersonRenamed(PersonId subject) implements DomainEvent {}
