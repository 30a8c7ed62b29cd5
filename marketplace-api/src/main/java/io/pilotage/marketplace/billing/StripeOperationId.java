package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.TypedId;
import java.util.UUID;

/** Identity of something that was asked of Stripe. */
public record StripeOperationId(UUID value) implements TypedId {}
