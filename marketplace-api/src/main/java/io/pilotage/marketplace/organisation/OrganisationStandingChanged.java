package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.DomainEvent;

/** An organisation was suspended or is back; its engagements follow in the same transaction. */
public record OrganisationStandingChanged(OrganisationId subject, boolean suspended) implements DomainEvent {}
