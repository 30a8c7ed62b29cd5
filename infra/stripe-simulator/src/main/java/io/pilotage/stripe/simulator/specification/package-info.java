/** Checking of recorded exchanges against Stripe's published OpenAPI file. */
@NullMarked
package io.pilotage.stripe.simulator.specification;

import org.jspecify.annotations.NullMarked;
