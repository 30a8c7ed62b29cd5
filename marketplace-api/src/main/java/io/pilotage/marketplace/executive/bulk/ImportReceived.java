package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.executive.SourceId;
import io.pilotage.marketplace.shared.DomainEvent;

/** A file of executives is stored and will be read. */
public record ImportReceived(ImportId subject, SourceId source, String fileName) implements DomainEvent {}
