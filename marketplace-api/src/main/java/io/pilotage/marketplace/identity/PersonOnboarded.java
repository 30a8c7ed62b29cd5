package io.pilotage.marketplace.identity;

import io.pilotage.marketplace.shared.DomainEvent;

/** A person chose a role (the first, or one more). */
public record PersonOnboarded(PersonId subject, MarketplaceRole role) implements DomainEvent {}
