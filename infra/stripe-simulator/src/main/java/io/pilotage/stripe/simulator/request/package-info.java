/** Understanding a request as strictly as Stripe does: form decoding, declared parameters, errors, idempotency. */
@NullMarked
package io.pilotage.stripe.simulator.request;

import org.jspecify.annotations.NullMarked;
