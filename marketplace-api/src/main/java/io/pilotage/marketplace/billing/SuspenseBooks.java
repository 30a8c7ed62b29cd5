package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.billing.PaymentGateway.CheckoutStatus;
import io.pilotage.marketplace.billing.PaymentInSuspense.Why;
import java.time.Clock;
import java.util.Objects;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the books of payments that no charge explains: in when they arrive, out when they went back, each once. */
@Component
class SuspenseBooks {

    private final SuspenseStore payments;
    private final ChargeStore charges;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SuspenseBooks(
            SuspenseStore payments, ChargeStore charges, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.payments = payments;
        this.charges = charges;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    boolean holds(String stripeCharge) {
        return payments.holds(stripeCharge);
    }

    /** Takes the payment in; the caller holds the lock of its charge, so that nobody does the same at this moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Charge charge, CheckoutStatus status) {
        var id = PaymentInSuspenseId.next();
        Why why = Why.of(charge, status.total());
        payments.add(id, charge, status, why, clock.instant());
        ledger.book(JournalEntry.paymentSuspended(
                Objects.requireNonNull(status.stripeCharge()), charge.reference(), status.total(), clock.instant()));
        bookFee(charge, status);
        events.publishEvent(new PaymentSuspended(
                id,
                charge.id(),
                charge.payer(),
                charge.price().payable(),
                status.total(),
                why,
                charge.description(),
                charge.returnPath()));
    }

    /** Stripe keeps its fee whatever becomes of the payment; it may be known only later. */
    @Transactional(propagation = Propagation.MANDATORY)
    void bookFee(Charge charge, CheckoutStatus status) {
        String stripeCharge = Objects.requireNonNull(status.stripeCharge());
        Money fee = status.fee();
        if (fee != null && payments.markFeeBooked(stripeCharge)) {
            ledger.book(JournalEntry.stripeFee(stripeCharge, charge.reference(), fee, clock.instant()));
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void refunded(PaymentInSuspenseId id, String refund) {
        PaymentInSuspense payment = payments.lock(id).orElseThrow();
        if (!payments.markRefunded(id, refund, clock.instant())) {
            return;
        }
        Charge charge = charges.find(payment.charge()).orElseThrow();
        ledger.book(JournalEntry.suspenseRefunded(
                payment.stripeCharge(), payment.reference(), payment.received(), clock.instant()));
        events.publishEvent(new PaymentRefunded(
                id,
                payment.charge(),
                payment.payer(),
                payment.received(),
                Objects.requireNonNull(payment.decision()).reason(),
                payment.description(),
                charge.returnPath()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void refused(PaymentInSuspenseId id, String problem) {
        if (payments.holdAgain(id, problem)) {
            events.publishEvent(
                    new RefundRefused(id, payments.find(id).orElseThrow().received(), problem));
        }
    }
}
