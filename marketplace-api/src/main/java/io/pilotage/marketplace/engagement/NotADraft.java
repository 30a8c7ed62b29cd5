package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.RuleViolation;

/** Only a draft can be changed or submitted. */
public final class NotADraft extends RuleViolation {

    NotADraft(EngagementState state) {
        super(
                Kind.CONFLICT,
                "engagement-not-a-draft",
                "Only a draft can be changed or submitted; this engagement is " + state.inWords() + ".");
    }
}
