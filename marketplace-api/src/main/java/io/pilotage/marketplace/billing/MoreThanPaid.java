package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.RuleViolation;
import org.joda.money.Money;

/** More work would be released than the client paid for. */
public final class MoreThanPaid extends RuleViolation {

    MoreThanPaid(Money left) {
        super(Kind.CONFLICT, "more-than-paid", "Only " + MoneyText.of(left) + " of the payment is left for this work.");
    }
}
