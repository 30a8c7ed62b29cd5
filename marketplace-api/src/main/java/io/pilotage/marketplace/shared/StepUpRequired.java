package io.pilotage.marketplace.shared;

import java.time.Duration;

/** An act on money was asked for by somebody who has not just proven who they are (RFC 9470). */
public final class StepUpRequired extends RuleViolation {

    /** The level of sign-in that acts on money need, as Keycloak names it in {@code acr}. */
    public static final String LEVEL = "gold";

    /** How long after it a proof counts. */
    public static final Duration LASTS = Duration.ofMinutes(5);

    public StepUpRequired() {
        super(
                Kind.UNPROVEN,
                "step-up-required",
                "Acts on money need a passkey or a one-time code from you, not longer than five minutes ago. "
                        + "Programs have neither, so a person has to do this.");
    }
}
