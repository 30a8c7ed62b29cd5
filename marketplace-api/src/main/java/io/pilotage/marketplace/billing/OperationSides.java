package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.approval.OwnMoney;
import io.pilotage.marketplace.approval.Sides;
import io.pilotage.marketplace.shared.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose money a request to Stripe is about. */
@Component
class OperationSides {

    private final ChargeStore charges;
    private final SuspenseStore suspense;
    private final PayoutAccountStore accounts;
    private final Sides sides;

    OperationSides(ChargeStore charges, SuspenseStore suspense, PayoutAccountStore accounts, Sides sides) {
        this.charges = charges;
        this.suspense = suspense;
        this.accounts = accounts;
        this.sides = sides;
    }

    /** @throws OwnMoney if the caller acts for who pays or for who is paid */
    void requireNeither(StripeRequest request) {
        switch (request) {
            case StripeRequest.OpenAccount account -> sides.requireNotPayee(account.executive());
            case StripeRequest.LinkAccount link ->
                sides.requireNotPayee(known(accounts.find(link.account())).executive());
            case StripeRequest.OpenCheckout checkout -> requireNeither(charges.find(checkout.charge()));
            case StripeRequest.Transfer transfer -> requireNeither(charges.find(transfer.reference()));
            case StripeRequest.Refund refund ->
                requireNeither(
                        charges.find(known(suspense.find(refund.payment())).charge()));
        }
    }

    private void requireNeither(Optional<Charge> charge) {
        sides.requireNeither(known(charge).payer(), known(charge).payee());
    }

    private static <T> T known(Optional<T> thing) {
        return thing.orElseThrow(() -> new NotFound("unsettled operation"));
    }
}
