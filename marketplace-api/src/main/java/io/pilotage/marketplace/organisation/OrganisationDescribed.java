package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.DomainEvent;

/** An organisation's name, sector, size, region or website changed. */
public record OrganisationDescribed(OrganisationId subject) implements DomainEvent {}
