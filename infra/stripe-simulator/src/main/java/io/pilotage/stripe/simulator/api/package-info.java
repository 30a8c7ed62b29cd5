/** Stripe's resources under /v1: what each endpoint takes, does and answers. */
@NullMarked
package io.pilotage.stripe.simulator.api;

import org.jspecify.annotations.NullMarked;
