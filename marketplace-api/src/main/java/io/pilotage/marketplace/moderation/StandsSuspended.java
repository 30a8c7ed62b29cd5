package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.shared.RuleViolation;

/** What was asked is closed to suspended people, or to those who act for something that is suspended. */
public final class StandsSuspended extends RuleViolation {

    StandsSuspended(Suspension suspension) {
        super(Kind.FORBIDDEN, "suspended", suspension.refusal());
    }
}
