package io.pilotage.marketplace.moderation;

import io.pilotage.marketplace.shared.RuleViolation;

/** A thing is suspended once at a time, and a suspension is lifted once. */
public final class SuspensionSettled extends RuleViolation {

    SuspensionSettled(String sentence) {
        super(Kind.CONFLICT, "suspension-settled", sentence);
    }
}
