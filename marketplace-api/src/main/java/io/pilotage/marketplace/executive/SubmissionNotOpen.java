package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.RuleViolation;

/** Only a profile that waits for the moderators can be taken back from them. */
public final class SubmissionNotOpen extends RuleViolation {

    SubmissionNotOpen() {
        super(Kind.CONFLICT, "submission-not-open", "Your profile is not with our moderators.");
    }
}
