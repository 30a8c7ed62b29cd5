package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.shared.RuleViolation;

/** The same match, computed from the same data, is contested once. */
public final class AlreadyContested extends RuleViolation {

    AlreadyContested() {
        super(
                Kind.CONFLICT,
                "already-contested",
                "This match was contested before, and nothing that it rests on has changed since.");
    }
}
