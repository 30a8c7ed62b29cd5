package io.pilotage.marketplace.billing.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.AccountLink;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.Transfer;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundListParams;
import com.stripe.param.TransferListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import io.pilotage.marketplace.billing.PaymentGateway;
import io.pilotage.marketplace.billing.PaymentsUnavailable;
import io.pilotage.marketplace.billing.StripeRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Speaks to Stripe, or to whatever answers like Stripe at the configured address. */
@Component
class StripePaymentGateway implements PaymentGateway {

    private static final Logger LOG = LoggerFactory.getLogger(StripePaymentGateway.class);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;

    private final StripeClient stripe;

    StripePaymentGateway(StripeClient stripe) {
        this.stripe = stripe;
    }

    @Override
    public Outcome perform(StripeRequest request, String idempotencyKey) {
        try {
            return call(
                    request,
                    RequestOptions.builder().setIdempotencyKey(idempotencyKey).build());
        } catch (StripeException e) {
            return outcome(e);
        }
    }

    private Outcome call(StripeRequest request, RequestOptions options) throws StripeException {
        return switch (request) {
            case StripeRequest.OpenAccount account -> {
                Account opened = stripe.v1().accounts().create(StripeParameters.of(account), options);
                yield new Outcome.Succeeded(opened.getId(), null, null);
            }
            case StripeRequest.LinkAccount link -> {
                AccountLink made = stripe.v1().accountLinks().create(StripeParameters.of(link), options);
                yield new Outcome.Succeeded(
                        link.account(), URI.create(made.getUrl()), Instant.ofEpochSecond(made.getExpiresAt()));
            }
            case StripeRequest.OpenCheckout checkout -> {
                Session opened = stripe.v1().checkout().sessions().create(StripeParameters.of(checkout), options);
                yield new Outcome.Succeeded(
                        opened.getId(), URI.create(opened.getUrl()), Instant.ofEpochSecond(opened.getExpiresAt()));
            }
            case StripeRequest.Transfer transfer -> {
                Transfer made = stripe.v1().transfers().create(StripeParameters.of(transfer), options);
                yield new Outcome.Succeeded(made.getId(), null, null);
            }
            case StripeRequest.Refund refund -> {
                Refund made = stripe.v1().refunds().create(StripeParameters.of(refund), options);
                yield failed(made)
                        ? new Outcome.Refused("Refund " + made.getId() + " is " + made.getStatus())
                        : new Outcome.Succeeded(made.getId(), null, null);
            }
        };
    }

    /**
     * Only a request that Stripe judged and turned down is refused. Everything else (no connection, an error on Stripe's side,
     * a key still in use, too many requests, a wrong secret key) leaves it open, and is asked again.
     */
    private static Outcome outcome(StripeException e) {
        String problem =
                e.getClass().getSimpleName() + " " + e.getStatusCode() + " " + e.getCode() + ": " + e.getMessage();
        int status = Objects.requireNonNullElse(e.getStatusCode(), 0);
        boolean judged =
                e instanceof CardException || e instanceof InvalidRequestException || e instanceof IdempotencyException;
        return judged && status != CONFLICT && status != TOO_MANY_REQUESTS
                ? new Outcome.Refused(problem)
                : new Outcome.Unknown(problem);
    }

    @Override
    public Optional<Outcome.Succeeded> find(StripeRequest request) {
        try {
            return switch (request) {
                case StripeRequest.Transfer transfer -> find(transfer);
                case StripeRequest.Refund refund -> find(refund);
                // a lost page or account harms nobody: no money moves without a person who sees it
                case StripeRequest.OpenAccount ignored -> Optional.empty();
                case StripeRequest.LinkAccount ignored -> Optional.empty();
                case StripeRequest.OpenCheckout ignored -> Optional.empty();
            };
        } catch (StripeException e) {
            throw unavailable(e);
        }
    }

    private Optional<Outcome.Succeeded> find(StripeRequest.Transfer transfer) throws StripeException {
        String release = transfer.release().value().toString();
        var inGroup = TransferListParams.builder()
                .setTransferGroup(transfer.reference().value().toString())
                .setLimit(100L)
                .build();
        for (Transfer made : stripe.v1().transfers().list(inGroup).autoPagingIterable()) {
            if (release.equals(made.getMetadata().get(StripeParameters.RELEASE))) {
                return Optional.of(new Outcome.Succeeded(made.getId(), null, null));
            }
        }
        return Optional.empty();
    }

    private Optional<Outcome.Succeeded> find(StripeRequest.Refund refund) throws StripeException {
        String payment = refund.payment().value().toString();
        var ofCharge = RefundListParams.builder()
                .setCharge(refund.stripeCharge())
                .setLimit(100L)
                .build();
        for (Refund made : stripe.v1().refunds().list(ofCharge).autoPagingIterable()) {
            if (payment.equals(made.getMetadata().get(StripeParameters.PAYMENT)) && !failed(made)) {
                return Optional.of(new Outcome.Succeeded(made.getId(), null, null));
            }
        }
        return Optional.empty();
    }

    private static boolean failed(Refund refund) {
        return "failed".equals(refund.getStatus()) || "canceled".equals(refund.getStatus());
    }

    @Override
    public Optional<CheckoutStatus> checkout(String id) {
        var withPayment = SessionRetrieveParams.builder()
                .addExpand("payment_intent.latest_charge.balance_transaction")
                .build();
        try {
            Session session = stripe.v1().checkout().sessions().retrieve(id, withPayment);
            Charge charge = Optional.ofNullable(session.getPaymentIntentObject())
                    .map(PaymentIntent::getLatestChargeObject)
                    .orElse(null);
            return Optional.of(new CheckoutStatus(
                    id,
                    Objects.requireNonNullElse(session.getClientReferenceId(), ""),
                    "paid".equals(session.getPaymentStatus()) && charge != null,
                    "expired".equals(session.getStatus()),
                    money(session.getAmountTotal(), session.getCurrency()),
                    charge == null ? null : charge.getId(),
                    charge == null ? null : fee(charge.getBalanceTransactionObject())));
        } catch (StripeException e) {
            if (unknown(e)) {
                return Optional.empty();
            }
            throw unavailable(e);
        }
    }

    @Override
    public AccountStatus account(String id) {
        try {
            Account account = stripe.v1().accounts().retrieve(id);
            boolean takesTransfers = account.getCapabilities() != null
                    && "active".equals(account.getCapabilities().getTransfers());
            return new AccountStatus(id, takesTransfers && Boolean.TRUE.equals(account.getPayoutsEnabled()));
        } catch (StripeException e) {
            if (unknown(e)) {
                LOG.warn("Stripe knows no account {}", id);
                return new AccountStatus(id, false);
            }
            throw unavailable(e);
        }
    }

    /** Stripe settles some payments later; until then the fee is not known. */
    private static @Nullable Money fee(@Nullable BalanceTransaction settled) {
        return settled == null ? null : money(settled.getFee(), settled.getCurrency());
    }

    private static Money money(long minor, String currency) {
        return Money.ofMinor(CurrencyUnit.of(currency.toUpperCase(Locale.ROOT)), minor);
    }

    /** An answer, and one that asking again will not change. */
    private static boolean unknown(StripeException e) {
        return Objects.requireNonNullElse(e.getStatusCode(), 0) == NOT_FOUND;
    }

    private static PaymentsUnavailable unavailable(StripeException e) {
        if (!(e instanceof ApiConnectionException)) {
            LOG.warn("Stripe did not answer a question: {}", e.getMessage());
        }
        return new PaymentsUnavailable();
    }
}
