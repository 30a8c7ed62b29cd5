package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.executive.SourceId;
import io.pilotage.marketplace.shared.DomainEvent;

/** An admin vouches for what a source says of executives. */
public record SourceTrusted(SourceId subject, String name, String reason) implements DomainEvent {}
