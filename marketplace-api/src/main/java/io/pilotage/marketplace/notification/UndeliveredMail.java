package io.pilotage.marketplace.notification;

import java.time.Instant;

/**
 * A mail that was given up.
 *
 * @param reason what the mail server said last, in its own words
 * @param attempts how often it was tried
 */
public record UndeliveredMail(
        MailId id, String address, String subject, String reason, int attempts, Instant createdAt, Instant givenUpAt) {}
