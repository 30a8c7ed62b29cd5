/** The hosted pages that a person sees at Stripe: payment and onboarding. */
@NullMarked
package io.pilotage.stripe.simulator.page;

import org.jspecify.annotations.NullMarked;
