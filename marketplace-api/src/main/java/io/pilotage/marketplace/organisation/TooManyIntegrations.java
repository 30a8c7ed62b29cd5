package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.RuleViolation;

/** An organisation connects so many programs at most. */
public final class TooManyIntegrations extends RuleViolation {

    static final int MOST = 10;

    TooManyIntegrations() {
        super(
                Kind.CONFLICT,
                "too-many-integrations",
                "An organisation connects at most " + MOST + " programs. Disconnect one that is not used any more.");
    }
}
