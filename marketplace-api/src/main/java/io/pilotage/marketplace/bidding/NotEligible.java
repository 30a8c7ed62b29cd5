package io.pilotage.marketplace.bidding;

import io.pilotage.marketplace.shared.RuleViolation;
import java.util.Locale;

/** Somebody who may not bid tried to; the problem's name is the reason. */
public final class NotEligible extends RuleViolation {

    NotEligible(Eligibility.MayNotBid refusal) {
        super(Kind.CONFLICT, slug(refusal.reason()), refusal.sentence());
    }

    private static String slug(Eligibility.Reason reason) {
        return "may-not-bid-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
