package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.billing.PaymentGateway.CheckoutStatus;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings charges and accounts to the state that Stripe says they have. It asks Stripe each time instead of believing an
 * event, so events may come twice, late, in any order or never.
 */
@Component
class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final PaymentGateway gateway;
    private final ChargeStore charges;
    private final PayoutAccountStore accounts;
    private final Ledger ledger;
    private final SuspenseBooks suspense;
    private final Transfers transfers;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Settlement(
            PaymentGateway gateway,
            ChargeStore charges,
            PayoutAccountStore accounts,
            Ledger ledger,
            SuspenseBooks suspense,
            Transfers transfers,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.gateway = gateway;
        this.charges = charges;
        this.accounts = accounts;
        this.ledger = ledger;
        this.suspense = suspense;
        this.transfers = transfers;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Settles the charge of this payment page: paid, ended unpaid, or still open. */
    void checkout(String session) {
        gateway.checkout(session).ifPresentOrElse(status -> settle(session, status), () -> forget(session));
    }

    /** Nobody can pay on a page that Stripe does not know, once its time is over; until then it may be an error of ours to ask there. */
    private void forget(String session) {
        LOG.warn("Stripe knows no checkout session {} of ours", session);
        charges.endOverdueCheckout(session, clock.instant());
    }

    /** Ends a payment page, if it is open, and settles its charge by what Stripe then says of it. */
    void close(String session) {
        gateway.expire(session);
        checkout(session);
    }

    private void settle(String session, CheckoutStatus status) {
        transaction.executeWithoutResult(ignored -> chargeOf(status)
                .flatMap(charges::lock)
                .ifPresentOrElse(
                        charge -> settle(charge, status),
                        () -> LOG.warn(
                                "Checkout session {} is for no charge of ours: {}", session, status.reference())));
    }

    private void settle(Charge charge, CheckoutStatus status) {
        if (status.expired() && !status.paid()) {
            charges.endCheckout(charge.id(), status.session());
        } else if (status.paid()) {
            paid(charge, status);
        }
    }

    private void paid(Charge charge, CheckoutStatus status) {
        String stripeCharge = Objects.requireNonNull(status.stripeCharge());
        if (suspense.holds(stripeCharge)) {
            suspense.bookFee(charge, status);
        } else if (stripeCharge.equals(charge.stripeCharge()) || takeAsPayment(charge, status, stripeCharge)) {
            bookFee(charge, status);
        } else {
            suspense.hold(charge, status);
            charges.endCheckout(charge.id(), status.session());
        }
    }

    /** @return false if the charge does not explain this payment */
    private boolean takeAsPayment(Charge charge, CheckoutStatus status, String stripeCharge) {
        if (!status.total().equals(charge.price().payable())
                || !charges.markPaid(charge.id(), status.session(), stripeCharge, clock.instant())) {
            return false;
        }
        ledger.book(JournalEntry.paymentReceived(charge.reference(), charge.price(), clock.instant()));
        events.publishEvent(new ChargePaid(
                charge.id(),
                charge.reference(),
                charge.payer(),
                charge.payee(),
                charge.price(),
                charge.description(),
                charge.returnPath()));
        return true;
    }

    private void bookFee(Charge charge, CheckoutStatus status) {
        if (status.fee() != null && charges.markFeeBooked(charge.id())) {
            ledger.book(JournalEntry.stripeFee(charge.reference(), status.fee(), clock.instant()));
        }
    }

    /** Brings the account up to date; a first "ready" sends what has been waiting for it. */
    void account(String stripeAccount) {
        if (accounts.find(stripeAccount).isEmpty()) {
            return;
        }
        boolean ready = gateway.account(stripeAccount).ready();
        transaction.executeWithoutResult(ignored -> {
            if (accounts.markReady(stripeAccount, ready, clock.instant()) && ready) {
                events.publishEvent(new PayoutsReady(
                        accounts.find(stripeAccount).orElseThrow().executive()));
                transfers.sendDue();
            }
        });
    }

    /** Empty for a session that somebody else's product, or a person in Stripe's dashboard, made. */
    private static Optional<ChargeId> chargeOf(CheckoutStatus status) {
        try {
            return Optional.of(new ChargeId(UUID.fromString(status.reference())));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
