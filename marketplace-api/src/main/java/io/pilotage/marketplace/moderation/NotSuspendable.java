package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.shared.RuleViolation;

/** Nobody decides about the suspension of themselves, of what they act for, or of an admin. */
public final class NotSuspendable extends RuleViolation {

    NotSuspendable(String sentence) {
        super(Kind.FORBIDDEN, "not-suspendable", sentence);
    }
}
