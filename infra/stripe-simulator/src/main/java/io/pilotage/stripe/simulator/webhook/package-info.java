/** Events and their delivery to webhook endpoints: signed, retried, and kept across restarts. */
@NullMarked
package io.pilotage.stripe.simulator.webhook;

import org.jspecify.annotations.NullMarked;
