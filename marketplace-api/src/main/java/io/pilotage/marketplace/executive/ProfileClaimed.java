package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** The executive whom an imported profile is about made it their own. */
public record ProfileClaimed(ExecutiveId subject, PersonId person) implements DomainEvent {}
