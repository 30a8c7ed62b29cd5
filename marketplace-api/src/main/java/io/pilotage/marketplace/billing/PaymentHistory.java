package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.executive.ExecutiveId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the payment provider has on its own records of what we asked; whatever others did there is left out. All throw {@link
 * PaymentsUnavailable} when there is no answer.
 */
public interface PaymentHistory {

    /** What was sent to the executive out of this charge and not taken back. */
    List<Sent> transfersFor(ChargeReference reference);

    /** The refund of this whole payment, whoever asked for it. */
    Optional<String> refund(StripeRequest.Refund request);

    /** Payment pages opened since then. */
    List<Page> pagesSince(Instant moment);

    /** Transfers made since then and not taken back. */
    List<Sent> transfersSince(Instant moment);

    /** Accounts opened for executives since then. */
    List<Opened> accountsSince(Instant moment);

    /** What the provider holds for the platform and what it has paid out to the platform's bank, by currency. */
    List<Money> received();

    /** Money on its way to an executive. */
    record Sent(String transfer, ReleaseId release, Money amount, Instant at) {}

    /** @param url null unless it can still be paid there */
    record Page(
            String session,
            ChargeId charge,
            Money total,
            Progress progress,
            @Nullable URI url,
            Instant at,
            Instant expiresAt) {}

    /** What became of a payment page. */
    enum Progress {
        PAID,
        SENT_BACK,
        OPEN,
        LEFT
    }

    /** An account that is there for an executive. */
    record Opened(ExecutiveId executive, String account) {}
}
