package io.pilotage.marketplace.identity;

import io.pilotage.marketplace.shared.DomainEvent;
import io.pilotage.marketplace.shared.TypedId;

/**
 * Somebody of the staff read what is other people's business.
 *
 * @param subject what it was about; the reader, where it was a list of everybody's
 * @param what in words
 */
public record StaffRead(TypedId subject, String what) implements DomainEvent {}
