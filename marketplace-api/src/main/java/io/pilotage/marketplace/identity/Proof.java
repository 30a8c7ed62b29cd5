package io.pilotage.marketplace.identity;

import java.time.Instant;

/**
 * Something with which a person proves, beyond their password, that it is they who act.
 *
 * @param label what the person called it; may be empty
 */
public record Proof(String id, Kind kind, String label, Instant createdAt) {

    /** A passkey also signs in without a password. */
    public enum Kind {
        PASSKEY,
        ONE_TIME_CODE
    }
}
