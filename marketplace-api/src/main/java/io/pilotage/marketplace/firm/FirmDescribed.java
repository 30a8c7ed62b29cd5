package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.shared.DomainEvent;

/** A firm's name, description or website changed. */
public record FirmDescribed(FirmId subject) implements DomainEvent {}
