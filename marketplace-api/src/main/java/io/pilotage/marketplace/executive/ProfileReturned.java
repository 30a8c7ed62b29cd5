package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/**
 * The moderators did not approve a submitted profile, which is a draft again.
 *
 * @param reason what they ask for, in their words
 */
public record ProfileReturned(ExecutiveId subject, PersonId person, String reason) implements DomainEvent {}
