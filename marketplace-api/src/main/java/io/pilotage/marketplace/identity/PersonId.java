package io.pilotage.marketplace.identity;

import io.pilotage.marketplace.shared.TypedId;
import java.util.UUID;

/** A person: the subject of the tokens that Keycloak issues for them. */
public record PersonId(UUID value) implements TypedId {}
