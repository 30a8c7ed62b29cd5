package io.pilotage.marketplace.identity;

import java.util.List;

/**
 * The ways into an account, and who is in by them.
 *
 * @param proofs what the person has beside the password
 * @param sessions where they are signed in, last used first
 */
public record AccountAccess(List<Proof> proofs, List<OpenSession> sessions) {

    /** Of people whom the login service does not know. */
    public static final AccountAccess NONE = new AccountAccess(List.of(), List.of());
}
