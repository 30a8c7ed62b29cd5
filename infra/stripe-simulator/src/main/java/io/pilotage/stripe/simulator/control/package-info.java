/** Everything under /simulator: health, misbehaviour on demand, recorded exchanges, and the demonstration's shortcuts. */
@NullMarked
package io.pilotage.stripe.simulator.control;

import org.jspecify.annotations.NullMarked;
