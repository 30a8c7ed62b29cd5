package io.pilotage.marketplace.index;

import io.pilotage.marketplace.shared.DomainEvent;
import io.pilotage.search.DocumentKind;

/** An admin asked for a new index in place of the one in use. */
public record IndexRebuildRequested(IndexedId subject, DocumentKind kind) implements DomainEvent {}
