package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.RuleViolation;

/** Nobody can have this tried again for those who asked for it. */
public final class NotRetriable extends RuleViolation {

    NotRetriable() {
        super(
                Kind.CONFLICT,
                "not-retriable",
                "Only those who asked for this can ask again; a refund is decided again under Payments in suspense.");
    }
}
