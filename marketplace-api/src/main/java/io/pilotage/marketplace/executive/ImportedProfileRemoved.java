package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.DomainEvent;

/** The person whom an imported profile is about took it out of sight for good without making it their own. */
public record ImportedProfileRemoved(ExecutiveId subject) implements DomainEvent {}
