/** What the simulator remembers: Stripe objects in memory, every change first forced to a journal on disk. */
@NullMarked
package io.pilotage.stripe.simulator.state;

import org.jspecify.annotations.NullMarked;
