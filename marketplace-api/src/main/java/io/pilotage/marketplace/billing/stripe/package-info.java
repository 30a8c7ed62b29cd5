/** Stripe: the only code that speaks its API and believes its webhooks. */
@NullMarked
package io.pilotage.marketplace.billing.stripe;

import org.jspecify.annotations.NullMarked;
