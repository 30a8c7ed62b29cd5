package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.RuleViolation;

/** An organisation always has a member who may manage members. */
public final class NobodyInCharge extends RuleViolation {

    NobodyInCharge() {
        super(
                Kind.CONFLICT,
                "nobody-in-charge",
                "permissions",
                "Somebody must be left who can manage members. Give that permission to a colleague first.");
    }
}
