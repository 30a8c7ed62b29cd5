package io.pilotage.marketplace.approval;

import io.pilotage.marketplace.shared.DomainEvent;
import java.util.UUID;
import org.joda.money.Money;

/** Somebody did the first half of an act that needs two. */
public record ApprovalAsked(ApprovalId subject, ApprovalKind kind, UUID thing, Money amount) implements DomainEvent {}
