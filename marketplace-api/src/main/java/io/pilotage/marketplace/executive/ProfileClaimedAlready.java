package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.RuleViolation;

/** A claimed profile is its executive's own: no import and no second claim changes it. */
public final class ProfileClaimedAlready extends RuleViolation {

    ProfileClaimedAlready() {
        super(Kind.CONFLICT, "profile-claimed", "This profile has been claimed by its executive.");
    }
}
