package io.pilotage.marketplace.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is being sent.
 *
 * @param attempts how often that was tried, this time included
 * @param unclear how many of the tries before nobody saw the end of
 * @param waitsSince when these attempts began
 */
record Mail(
        UUID id,
        String address,
        String subject,
        String text,
        @Nullable String stopLink,
        int attempts,
        int unclear,
        Instant waitsSince) {}
