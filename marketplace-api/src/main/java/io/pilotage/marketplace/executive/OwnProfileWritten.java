package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.RuleViolation;

/** Somebody with a profile of their own cannot take an imported one beside it. */
public final class OwnProfileWritten extends RuleViolation {

    OwnProfileWritten() {
        super(
                Kind.CONFLICT,
                "own-profile-written",
                "You have written a profile of your own already, which stays yours. Nothing was changed.");
    }
}
