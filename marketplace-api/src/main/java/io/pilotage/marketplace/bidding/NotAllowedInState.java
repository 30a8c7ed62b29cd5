package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.RuleViolation;
import java.util.Locale;

/** The bid's state does not allow what was asked. */
public final class NotAllowedInState extends RuleViolation {

    /** @param what the refused command as a past participle, e.g. "changed" */
    NotAllowedInState(BidState state, String what) {
        super(
                Kind.CONFLICT,
                "bid-state",
                "This bid is " + state.label().toLowerCase(Locale.ROOT) + " and cannot be " + what + ".");
    }
}
