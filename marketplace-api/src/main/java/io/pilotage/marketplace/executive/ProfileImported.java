package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.DomainEvent;

/** An import made the draft of an executive who has not come here yet. */
public record ProfileImported(ExecutiveId subject) implements DomainEvent {}
