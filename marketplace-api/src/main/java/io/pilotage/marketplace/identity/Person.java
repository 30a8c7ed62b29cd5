package io.pilotage.marketplace.identity;

import java.util.Set;

/**
 * Somebody who has signed in at least once.
 *
 * @param onboarded false until the first role was chosen; such a person can do nothing else
 */
public record Person(PersonId id, String name, String email, Set<MarketplaceRole> roles, boolean onboarded) {}
