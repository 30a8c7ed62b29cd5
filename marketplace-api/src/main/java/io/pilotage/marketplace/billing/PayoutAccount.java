package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.executive.ExecutiveId;

/** An executive's account at Stripe; ready once Stripe knows enough of them to pay them. */
record PayoutAccount(ExecutiveId executive, String stripeAccount, boolean ready) {}
