package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.DomainEvent;

/** A later import says something else of an executive who has not claimed their profile yet. */
public record ImportedProfileChanged(ExecutiveId subject) implements DomainEvent {}
