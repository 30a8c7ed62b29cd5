/** A strict, stateful simulator of the part of Stripe's API that Pilotage uses, for local use and for tests. */
@NullMarked
package io.pilotage.stripe.simulator;

import org.jspecify.annotations.NullMarked;
