package io.pilotage.marketplace.identity;

import java.util.Set;

/**
 * Somebody who has signed in at least once.
 *
 * @param emailVerified whether Keycloak has seen them read mail at the address
 * @param onboarded false until the first role was chosen; such a person can do nothing else
 * @param program whether it is no human being, but an organisation's integration
 */
public record Person(
        PersonId id,
        String name,
        String email,
        boolean emailVerified,
        Set<MarketplaceRole> roles,
        boolean onboarded,
        boolean program) {}
