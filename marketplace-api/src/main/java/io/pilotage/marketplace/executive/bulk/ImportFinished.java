package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.shared.DomainEvent;

/** Every row of an import has been handled. */
public record ImportFinished(ImportId subject, ImportCounts counts) implements DomainEvent {}
