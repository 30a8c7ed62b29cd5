package io.pilotage.marketplace.identity;

import java.time.Instant;
import java.util.Set;

/**
 * What Keycloak says of an account now.
 *
 * @param open false once it was disabled or deleted
 * @param realmRoles all that it has, also by groups and by other roles
 * @param signedOutBefore what was signed in earlier than this has ended
 */
public record AccountStanding(boolean open, Set<String> realmRoles, Instant signedOutBefore) {

    /** Of an account that is no more. */
    public static final AccountStanding CLOSED = new AccountStanding(false, Set.of(), Instant.EPOCH);

    public AccountStanding {
        realmRoles = Set.copyOf(realmRoles);
    }
}
