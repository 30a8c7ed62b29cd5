package io.pilotage.marketplace.notification;

import io.pilotage.marketplace.shared.DomainEvent;

/** An admin left a mail undelivered that was given up. */
public record UndeliveredMailLeft(MailId subject, String reason) implements DomainEvent {}
