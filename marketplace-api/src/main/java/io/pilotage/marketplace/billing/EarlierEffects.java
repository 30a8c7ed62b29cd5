package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.billing.PaymentGateway.Outcome;
import io.pilotage.marketplace.billing.PaymentHistory.Sent;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Looks whether Stripe has done already what is about to be asked of it: the answer may have been lost, or this database restored to a
 * time before. Where money leaves it is Stripe that is asked, each time; pages and accounts are known here, from {@link CatchUp}.
 */
@Component
class EarlierEffects {

    private final PaymentHistory history;
    private final ChargeStore charges;
    private final ReleaseStore releases;
    private final PayoutAccountStore accounts;

    EarlierEffects(PaymentHistory history, ChargeStore charges, ReleaseStore releases, PayoutAccountStore accounts) {
        this.history = history;
        this.charges = charges;
        this.releases = releases;
        this.accounts = accounts;
    }

    /** How the request ended before; empty when it may be sent. */
    Optional<Outcome> of(StripeRequest request) {
        return switch (request) {
            case StripeRequest.Transfer transfer -> of(transfer);
            case StripeRequest.Refund refund -> history.refund(refund).map(id -> done(id));
            case StripeRequest.OpenAccount account ->
                accounts.find(account.executive()).map(known -> done(known.stripeAccount()));
            case StripeRequest.OpenCheckout checkout ->
                charges.find(checkout.charge()).flatMap(EarlierEffects::of);
            case StripeRequest.LinkAccount ignored -> Optional.empty(); // each is good for one visit
        };
    }

    /**
     * What was approved and sent after the moment to which the database was restored is approved again, under another id: the same
     * amount out of the same charge is taken as that. Until such a transfer is explained, no other amount leaves the charge.
     */
    private Optional<Outcome> of(StripeRequest.Transfer request) {
        List<Sent> sent = history.transfersFor(request.reference());
        Optional<Sent> same = sent.stream()
                .filter(it -> it.release().equals(request.release()))
                .findFirst();
        if (same.isPresent()) {
            return same.map(it -> done(it.transfer()));
        }
        List<Sent> forgotten =
                sent.stream().filter(it -> !releases.explains(it)).toList();
        Optional<Sent> equal = forgotten.stream()
                .filter(it -> it.amount().equals(request.net()))
                .findFirst();
        return equal.<Outcome>map(it -> done(it.transfer()))
                .or(() -> forgotten.stream().findFirst().map(EarlierEffects::unexplained));
    }

    private static Optional<Outcome> of(Charge charge) {
        return charge.cancelled()
                ? Optional.of(new Outcome.Refused("Not opened: the charge was cancelled"))
                : Optional.ofNullable(charge.checkout())
                        .map(open -> new Outcome.Succeeded(open.session(), open.url(), open.expiresAt()));
    }

    private static Outcome done(String id) {
        return new Outcome.Succeeded(id, null, null);
    }

    private static Outcome unexplained(Sent sent) {
        return new Outcome.Refused("Not sent: Stripe has sent " + MoneyText.of(sent.amount()) + " of this payment by "
                + sent.transfer()
                + ", and no approved work here explains it. Have that work logged and approved again as it was, or"
                + " reverse the transfer in Stripe's dashboard");
    }
}
