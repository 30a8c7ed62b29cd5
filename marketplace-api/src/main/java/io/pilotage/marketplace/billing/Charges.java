package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.billing.PaymentGateway.Outcome;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.limits.Limit;
import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.DespiteSuspension;
import io.pilotage.marketplace.shared.MovesMoney;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.RecentlyProven;
import io.pilotage.marketplace.shared.TooMany;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks organisations for money and opens the page on which they pay. */
@Service
public class Charges {

    private final ChargeStore charges;
    private final StripeOperations operations;
    private final StripeLooks looks;
    private final Settlement settlement;
    private final Organisations organisations;
    private final CurrentPerson current;
    private final RateLimits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String publicUrl;

    Charges(
            ChargeStore charges,
            StripeOperations operations,
            StripeLooks looks,
            Settlement settlement,
            Organisations organisations,
            CurrentPerson current,
            RateLimits limits,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${pilotage.public-url}") String publicUrl) {
        this.charges = charges;
        this.operations = operations;
        this.looks = looks;
        this.settlement = settlement;
        this.organisations = organisations;
        this.current = current;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** Raises the charge in the caller's transaction; one that was raised for the same reference stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ChargeId raise(RaiseCharge command) {
        var charge = new Charge(
                ChargeId.next(),
                command.reference(),
                command.payer(),
                command.payee(),
                command.price(),
                command.description(),
                command.returnPath(),
                0,
                null,
                null,
                null,
                null);
        if (charges.add(charge, clock.instant())) {
            events.publishEvent(new ChargeRaised(
                    charge.id(),
                    charge.reference(),
                    charge.payer(),
                    charge.price(),
                    charge.description(),
                    charge.returnPath()));
            return charge.id();
        }
        return charges.find(command.reference()).orElseThrow().id();
    }

    /** The charge for this reference, if one was raised; the caller says who may see it. */
    public Optional<Charge> about(ChargeReference reference) {
        return charges.find(reference);
    }

    /** Those of these references whose charge is paid. */
    public Set<ChargeReference> paid(Collection<ChargeReference> references) {
        return charges.findPaid(references);
    }

    /**
     * The page on which the caller's organisation pays the charge; the same page as long as it is open.
     *
     * @throws AlreadyPaid when there is nothing left to pay
     * @throws NoLongerDue when it was cancelled
     * @throws PaymentsUnavailable when Stripe does not answer; trying again opens no second page
     * @throws TooMany when they have opened many such pages lately
     */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    @DespiteSuspension
    @MovesMoney
    @RecentlyProven
    public URI startCheckout(ChargeId id) {
        Charge charge = load(id);
        organisations.require(charge.payer(), Permission.PAY);
        charge.requireDue();
        return charge.openCheckout(clock.instant()).map(Charge.Checkout::url).orElseGet(() -> pageOfStripe(charge));
    }

    /** Another page; or the present one, if Stripe keeps it open for longer than it said. */
    private URI pageOfStripe(Charge charge) {
        limits.take(Limit.PAYMENT_PAGES, current.requireId().value());
        if (charge.checkout() == null) {
            return openCheckout(charge);
        }
        settlement.checkout(charge.checkout().session());
        Charge settled = load(charge.id());
        settled.requireDue();
        return settled.checkout() == null
                ? openCheckout(settled)
                : settled.checkout().url();
    }

    private Charge load(ChargeId id) {
        return charges.find(id).orElseThrow(() -> new NotFound("charge"));
    }

    /** No page is asked for, to be opened later, while it is not known whether another one has been paid. */
    private URI openCheckout(Charge charge) {
        if (!looks.caughtUp()) {
            throw new PaymentsUnavailable();
        }
        Outcome outcome = operations.perform(
                purpose(charge),
                new StripeRequest.OpenCheckout(
                        charge.id(),
                        charge.reference(),
                        charge.description(),
                        charge.price().gross(),
                        charge.price().vat(),
                        URI.create(publicUrl + charge.returnPath() + "?checkout=done"),
                        URI.create(publicUrl + charge.returnPath() + "?checkout=cancelled")));
        return switch (outcome) {
            case Outcome.Succeeded success -> {
                if (charges.find(charge.id()).filter(Charge::cancelled).isPresent()) { // while the page was opened
                    settlement.close(success.id());
                    throw new NoLongerDue();
                }
                yield Objects.requireNonNull(success.url());
            }
            case Outcome.Refused ignored -> throw new PaymentRefused();
            case Outcome.Unknown ignored -> throw new PaymentsUnavailable();
        };
    }

    private static String purpose(Charge charge) {
        return "checkout/" + charge.id().value() + "/" + charge.checkouts();
    }

    /**
     * Closes the page on which the charge can be paid, if there is one, so that it can be {@linkplain #cancel cancelled}. Not in a
     * transaction, because Stripe is asked.
     *
     * @throws AlreadyPaid when the money has arrived
     * @throws PaymentUnderWay while a payment is being processed
     * @throws PaymentsUnavailable when Stripe does not answer, so that a page may still be open
     */
    public void closePage(ChargeReference reference) {
        Charge charge = get(reference);
        operations.findOut(purpose(charge));
        Charge.Checkout page = get(reference).checkout();
        if (page != null) {
            settlement.close(page.session());
        }
        charge = get(reference);
        if (charge.paid()) {
            throw new AlreadyPaid();
        }
        if (charge.checkout() != null) {
            throw new PaymentUnderWay();
        }
    }

    /**
     * Nothing is due for this any more, in the caller's transaction. What is paid nevertheless goes into suspense.
     *
     * @throws AlreadyPaid when the money has arrived
     * @throws PaymentUnderWay when somebody has opened a page to pay it, or is opening one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(ChargeReference reference) {
        Charge charge = charges.lock(get(reference).id()).orElseThrow();
        charge.requireDue();
        if (!charges.cancel(charge.id(), clock.instant())) {
            throw new PaymentUnderWay();
        }
        events.publishEvent(
                new ChargeCancelled(charge.id(), reference, charge.payer(), charge.description(), charge.returnPath()));
    }

    private Charge get(ChargeReference reference) {
        return charges.find(reference).orElseThrow(() -> new NotFound("charge"));
    }
}
