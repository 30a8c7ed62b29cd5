package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.RuleViolation;

/** An invitation brings in new members; it does not change what a present one may do. */
public final class AlreadyAMember extends RuleViolation {

    AlreadyAMember() {
        super(Kind.CONFLICT, "already-a-member", "You act for this organisation already.");
    }
}
