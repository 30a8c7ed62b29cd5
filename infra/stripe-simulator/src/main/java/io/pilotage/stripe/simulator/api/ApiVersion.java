package io.pilotage.stripe.simulator.api;

/** The version of Stripe's API that is spoken: the one that the pinned stripe-java pins, because it drops events of others. */
public final class ApiVersion {
    public static final String CURRENT = "2026-07-29.dahlia";

    private ApiVersion() {}
}
