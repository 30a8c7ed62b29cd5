package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.shared.DomainEvent;

/** An admin asked to publish the profiles of an import on the word of their source. */
public record ImportPublicationAsked(ImportId subject) implements DomainEvent {}
