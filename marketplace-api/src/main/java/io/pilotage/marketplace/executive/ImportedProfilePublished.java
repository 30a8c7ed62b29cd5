package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.DomainEvent;

/** An imported profile came into sight because an admin trusts its source. */
public record ImportedProfilePublished(ExecutiveId subject) implements DomainEvent {}
