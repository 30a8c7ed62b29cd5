package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.shared.TypedId;
import java.util.UUID;

/** Identity of a saved search. */
public record SavedSearchId(UUID value) implements TypedId {}
