package io.pilotage.marketplace.identity;

import java.time.Instant;
import java.util.Set;

/**
 * What Keycloak says of an account now.
 *
 * @param open false once it was disabled or deleted
 * @param name as tokens give it
 * @param emailVerified whether Keycloak has seen the person read mail at this address
 * @param realmRoles all that it has, also by groups and by other roles
 * @param signedOutBefore what was signed in earlier than this has ended
 */
public record AccountStanding(
        boolean open,
        String name,
        String email,
        boolean emailVerified,
        Set<String> realmRoles,
        Instant signedOutBefore) {

    /** Of an account that is no more. */
    public static final AccountStanding CLOSED = new AccountStanding(false, "", "", false, Set.of(), Instant.EPOCH);

    public AccountStanding {
        realmRoles = Set.copyOf(realmRoles);
    }

    /** The same as a token would say it that was issued at that time. */
    Claims claims(PersonId person, Instant at) {
        return new Claims(
                person.value().toString(), name, email, emailVerified, realmRoles, new SignIn(at, null, null));
    }
}
