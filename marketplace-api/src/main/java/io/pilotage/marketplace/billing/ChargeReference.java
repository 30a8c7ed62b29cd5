package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.TypedId;
import java.util.UUID;

/** What a charge is for, in the words of the module that raised it: the id of a contract's period. */
public record ChargeReference(UUID value) implements TypedId {}
