package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.RuleViolation;

/** An organisation always has a member who may do everything: since nobody grants what they lack, what all lack would be lost. */
public final class NobodyInCharge extends RuleViolation {

    NobodyInCharge() {
        super(
                Kind.CONFLICT,
                "nobody-in-charge",
                "permissions",
                "Somebody must be left who may do everything here. Give every permission to a colleague first.");
    }
}
