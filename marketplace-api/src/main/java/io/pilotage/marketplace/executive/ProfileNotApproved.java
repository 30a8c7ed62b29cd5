package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.RuleViolation;

/** A profile that was never approved can neither be hidden nor shown. */
public final class ProfileNotApproved extends RuleViolation {

    ProfileNotApproved() {
        super(
                Kind.CONFLICT,
                "profile-not-approved",
                "Your profile has not been approved yet; submit it first, and nobody sees it until then.");
    }
}
