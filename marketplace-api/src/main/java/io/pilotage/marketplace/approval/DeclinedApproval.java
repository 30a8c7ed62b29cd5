package io.pilotage.marketplace.approval;

import io.pilotage.marketplace.identity.PersonId;

/** The second person's no. */
public record DeclinedApproval(PersonId by, String why) {}
