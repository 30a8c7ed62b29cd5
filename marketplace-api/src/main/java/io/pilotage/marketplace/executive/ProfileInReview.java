package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.RuleViolation;

/** A profile that the moderators are reading cannot be changed under their eyes. */
public final class ProfileInReview extends RuleViolation {

    ProfileInReview() {
        super(
                Kind.CONFLICT,
                "profile-in-review",
                "Your profile is with our moderators. You can change it again as soon as they have decided.");
    }
}
