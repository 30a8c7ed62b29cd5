package io.pilotage.marketplace.notification;

import io.pilotage.marketplace.shared.DomainEvent;

/** An admin had a mail tried again that was given up. */
public record UndeliveredMailRetried(MailId subject) implements DomainEvent {}
