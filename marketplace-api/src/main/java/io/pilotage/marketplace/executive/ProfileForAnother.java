package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.RuleViolation;

/** An imported profile is for the person who proved to read mail at the address that its source gave. */
public final class ProfileForAnother extends RuleViolation {

    ProfileForAnother() {
        super(
                Kind.FORBIDDEN,
                "profile-for-another",
                "This link was sent to another address than the one you have confirmed. Please sign in with that address.");
    }
}
