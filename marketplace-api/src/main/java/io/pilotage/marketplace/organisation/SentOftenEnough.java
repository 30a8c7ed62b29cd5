package io.pilotage.marketplace.organisation;

import io.pilotage.marketplace.shared.RuleViolation;

/** An invitation that nobody answers is not mailed for ever. */
public final class SentOftenEnough extends RuleViolation {

    SentOftenEnough() {
        super(
                Kind.CONFLICT,
                "sent-often-enough",
                "This invitation was mailed three times. Ask your colleague to look for it, also among junk, or take it back.");
    }
}
