package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.shared.RuleViolation;

/** Nobody approves or pays their own work, whatever permissions they were given in the client's organisation. */
public final class OwnContract extends RuleViolation {

    OwnContract() {
        super(
                Kind.FORBIDDEN,
                "own-contract",
                "You are the executive of this contract, so a colleague has to act for the organisation.");
    }
}
