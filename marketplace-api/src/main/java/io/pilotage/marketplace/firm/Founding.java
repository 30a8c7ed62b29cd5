package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.identity.PersonId;
import java.time.Instant;

/** Who founded a firm and when; for staff alone. */
public record Founding(PersonId person, String name, String email, Instant at) {}
