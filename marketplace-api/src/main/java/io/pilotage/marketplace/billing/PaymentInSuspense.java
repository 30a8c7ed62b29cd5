package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.UkTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that arrived for a charge and that the charge does not explain; it lies in an account of its own until an admin decides.
 *
 * @param charge the charge that the payment page named
 * @param description what that charge is for
 * @param due what the charge asks for, all in
 * @param received what arrived
 * @param stripeCharge Stripe's id of the payment
 * @param decision why it goes back, or null while nobody has decided
 * @param problem why Stripe refused the latest refund, or null
 */
public record PaymentInSuspense(
        PaymentInSuspenseId id,
        ChargeId charge,
        ChargeReference reference,
        OrganisationId payer,
        String description,
        Money due,
        Money received,
        Why why,
        String stripeCharge,
        Instant receivedAt,
        State state,
        @Nullable Decision decision,
        @Nullable String problem,
        int refusals) {

    private static final DateTimeFormatter ARRIVAL = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    /** When it arrived, and what was due. */
    String inWords() {
        return "Arrived on " + ARRIVAL.format(receivedAt.atZone(UkTime.ZONE)) + "; " + MoneyText.of(due) + " was due.";
    }

    /** What is wrong with it. */
    public enum Why {
        ALREADY_PAID,
        OTHER_AMOUNT,
        OTHER_CURRENCY,
        /** The contract had ended before it was paid. */
        CANCELLED;

        static Why of(Charge charge, Money received) {
            if (charge.cancelled()) {
                return CANCELLED;
            }
            if (charge.paid()) {
                return ALREADY_PAID;
            }
            return received.getCurrencyUnit().equals(charge.price().payable().getCurrencyUnit())
                    ? OTHER_AMOUNT
                    : OTHER_CURRENCY;
        }
    }

    /** What becomes of it. */
    public enum State {
        /** Somebody has to decide. */
        HELD,
        /** On its way back; Stripe has not confirmed it. */
        REFUNDING,
        REFUNDED
    }

    /** An admin's decision to send it back. */
    public record Decision(String reason, PersonId by, Instant at) {}
}
