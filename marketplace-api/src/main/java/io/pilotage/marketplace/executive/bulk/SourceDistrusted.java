package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.executive.SourceId;
import io.pilotage.marketplace.shared.DomainEvent;

/** An admin no longer vouches for a source; what is published stays. */
public record SourceDistrusted(SourceId subject, String name, String reason) implements DomainEvent {}
