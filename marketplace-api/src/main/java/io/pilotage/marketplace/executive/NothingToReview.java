package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.RuleViolation;

/** A profile without changes since its approval has nothing for moderators to read. */
public final class NothingToReview extends RuleViolation {

    NothingToReview() {
        super(Kind.CONFLICT, "nothing-to-review", "Nothing has changed since your profile was approved.");
    }
}
