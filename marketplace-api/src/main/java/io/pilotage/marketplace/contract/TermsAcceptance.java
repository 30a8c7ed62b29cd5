package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.JsonDocument;
import java.time.Instant;

/**
 * Who accepted which text when.
 *
 * @param sha256 of the text that was accepted
 */
public record TermsAcceptance(PersonId person, Instant at, String sha256) implements JsonDocument {}
