package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.shared.RuleViolation;

/** Nobody answers a doubt about a match of their own. */
public final class OwnContest extends RuleViolation {

    OwnContest() {
        super(Kind.FORBIDDEN, "own-contest", "This match is your own; another moderator has to answer.");
    }
}
