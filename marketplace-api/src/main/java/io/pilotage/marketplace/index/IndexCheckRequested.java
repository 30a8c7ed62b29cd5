package io.pilotage.marketplace.index;

import io.pilotage.marketplace.shared.DomainEvent;
import io.pilotage.search.DocumentKind;

/** An admin asked for a comparison of index and database, with repair of what differs or without. */
public record IndexCheckRequested(IndexedId subject, DocumentKind kind, boolean repair) implements DomainEvent {}
