package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.shared.DomainEvent;

/** A firm was suspended or is back; the profiles of its roster follow in the same transaction. */
public record FirmStandingChanged(FirmId subject, boolean suspended) implements DomainEvent {}
