package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.RuleViolation;

/** Nobody can act for an imported profile before its executive has claimed it. */
public final class ProfileUnclaimed extends RuleViolation {

    ProfileUnclaimed() {
        super(
                Kind.CONFLICT,
                "profile-unclaimed",
                "This profile was imported, and its executive has not claimed it yet.");
    }
}
