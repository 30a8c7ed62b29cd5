package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.identity.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * A program that acts for an organisation, without its secret.
 *
 * @param account the member that the program acts as
 * @param permissions what it may do at most; never more than its keeper may at that moment
 * @param keeper the member who has its secret
 * @param working false while its keeper is gone or suspended: it may do nothing until somebody else renews its secret
 */
public record IntegrationDetails(
        PersonId account,
        String name,
        String clientId,
        Set<Permission> permissions,
        PersonId keeper,
        boolean working,
        Instant madeAt) {}
