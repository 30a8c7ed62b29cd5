package io.pilotage.marketplace.index;

import io.pilotage.marketplace.shared.DomainEvent;
import io.pilotage.search.DocumentKind;

/** An admin had a parked row tried again. */
public record ParkedRowRetried(IndexedId subject, DocumentKind kind) implements DomainEvent {}
