package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.billing.PaymentGateway.Outcome;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the known outcome of an operation changes here; runs in the transaction that records the outcome. */
@Component
class OperationEffects {

    private final ChargeStore charges;
    private final ReleaseStore releases;
    private final PayoutAccountStore accounts;
    private final Transferred transferred;
    private final SuspenseBooks suspense;
    private final StripeOperationStore operations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OperationEffects(
            ChargeStore charges,
            ReleaseStore releases,
            PayoutAccountStore accounts,
            Transferred transferred,
            SuspenseBooks suspense,
            StripeOperationStore operations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.charges = charges;
        this.releases = releases;
        this.accounts = accounts;
        this.transferred = transferred;
        this.suspense = suspense;
        this.operations = operations;
        this.events = events;
        this.clock = clock;
    }

    void apply(StripeRequest request, Outcome outcome) {
        switch (outcome) {
            case Outcome.Succeeded success -> succeeded(request, success);
            case Outcome.Refused refusal -> refused(request, refusal);
            case Outcome.Unknown unknown -> throw new IllegalArgumentException(unknown.problem());
        }
    }

    private void succeeded(StripeRequest request, Outcome.Succeeded success) {
        switch (request) {
            case StripeRequest.OpenCheckout checkout ->
                charges.openCheckout(
                        checkout.charge(),
                        new Charge.Checkout(
                                success.id(),
                                Objects.requireNonNull(success.url()),
                                Objects.requireNonNull(success.expiresAt())),
                        clock.instant());
            case StripeRequest.Transfer transfer -> transferred.record(transfer.release(), success.id());
            case StripeRequest.Refund refund -> suspense.refunded(refund.payment(), success.id());
            case StripeRequest.OpenAccount account -> accounts.add(account.executive(), success.id(), clock.instant());
            case StripeRequest.LinkAccount ignored -> {}
        }
    }

    private void refused(StripeRequest request, Outcome.Refused refusal) {
        switch (request) {
            case StripeRequest.OpenCheckout checkout -> charges.endCheckout(checkout.charge(), null);
            case StripeRequest.Transfer transfer -> postpone(transfer, refusal);
            case StripeRequest.Refund refund -> suspense.refused(refund.payment(), refusal.problem());
            case StripeRequest.OpenAccount account -> {
                if (operations.tries("account/" + account.executive().value()) == 1) {
                    events.publishEvent(new PayoutAccountRefused(account.executive(), refusal.problem()));
                }
            }
            case StripeRequest.LinkAccount ignored -> {}
        }
    }

    private void postpone(StripeRequest.Transfer transfer, Outcome.Refused refusal) {
        if (releases.postpone(transfer.release(), clock.instant()) == 1) {
            Release release = releases.find(transfer.release()).orElseThrow();
            String page = charges.find(release.charge()).orElseThrow().returnPath();
            events.publishEvent(
                    new TransferRefused(release.id(), release.payee(), release.net(), page, refusal.problem()));
        }
    }
}
