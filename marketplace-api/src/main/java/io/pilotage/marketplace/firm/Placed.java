package io.pilotage.marketplace.firm;

import io.pilotage.marketplace.identity.PersonId;
import java.time.Instant;

/** An executive on a firm's roster. */
public record Placed(PersonId person, String name, Instant since) {}
