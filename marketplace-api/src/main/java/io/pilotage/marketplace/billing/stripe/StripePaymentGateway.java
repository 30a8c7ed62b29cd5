package io.pilotage.marketplace.billing.stripe;

import com.stripe.StripeClient;
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
import com.stripe.param.checkout.SessionRetrieveParams;
import io.pilotage.marketplace.billing.PaymentGateway;
import io.pilotage.marketplace.billing.PaymentsUnavailable;
import io.pilotage.marketplace.billing.StripeRequest;
import io.pilotage.marketplace.billing.StripeSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
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
    private static final String KEY_IN_USE = "idempotency_key_in_use";
    private static final int PAUSE = 100;

    private final StripeClient stripe;
    private final StripeLine line;
    private final Clock clock;
    private final int pagePatience;

    StripePaymentGateway(StripeClient stripe, StripeLine line, StripeSettings settings, Clock clock) {
        this.stripe = stripe;
        this.line = line;
        this.clock = clock;
        this.pagePatience = (int) settings.pageTimeout().toMillis();
    }

    @Override
    public Outcome perform(StripeRequest request, String idempotencyKey, Instant until) {
        try {
            return onceTheKeyIsFree(request, options(request, idempotencyKey), until);
        } catch (StripeException e) {
            StripeLine.requireNotBusy(e);
            return outcome(e);
        }
    }

    /** While one call goes on, Stripe refuses others with its key; afterwards they hear what it heard. */
    private Outcome onceTheKeyIsFree(StripeRequest request, RequestOptions options, Instant until)
            throws StripeException {
        for (int waited = 0; waited < pagePatience && clock.instant().isBefore(until); waited += PAUSE) {
            try {
                return line.ask(() -> call(request, options));
            } catch (StripeException e) {
                if (!KEY_IN_USE.equals(e.getCode())) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(PAUSE).toNanos());
            }
        }
        throw new PaymentsUnavailable();
    }

    /** Pages are asked for by people, who are told soon that there is no answer; whatever comes later a job finds out with the same key. */
    private RequestOptions options(StripeRequest request, String idempotencyKey) {
        var options = RequestOptions.builder().setIdempotencyKey(idempotencyKey);
        return switch (request) {
            case StripeRequest.OpenAccount ignored -> soon(options);
            case StripeRequest.LinkAccount ignored -> soon(options);
            case StripeRequest.OpenCheckout ignored -> soon(options);
            case StripeRequest.Transfer ignored -> once(options);
            case StripeRequest.Refund ignored -> once(options);
        };
    }

    /** A repetition by the library would not look at the time; the operation's job repeats it. */
    private static RequestOptions once(RequestOptions.RequestOptionsBuilder options) {
        return options.setMaxNetworkRetries(0).build();
    }

    private RequestOptions soon() {
        return soon(RequestOptions.builder());
    }

    private RequestOptions soon(RequestOptions.RequestOptionsBuilder options) {
        return once(options.setConnectTimeout(pagePatience).setReadTimeout(pagePatience));
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
     * two requests at once about one thing, a wrong secret key) leaves it open, and is asked again.
     */
    private static Outcome outcome(StripeException e) {
        String problem =
                e.getClass().getSimpleName() + " " + e.getStatusCode() + " " + e.getCode() + ": " + e.getMessage();
        int status = Objects.requireNonNullElse(e.getStatusCode(), 0);
        boolean judged =
                e instanceof CardException || e instanceof InvalidRequestException || e instanceof IdempotencyException;
        return judged && status != CONFLICT ? new Outcome.Refused(problem) : new Outcome.Unknown(problem);
    }

    static boolean failed(Refund refund) {
        return "failed".equals(refund.getStatus()) || "canceled".equals(refund.getStatus());
    }

    /** Stripe refuses to expire what is not open. */
    @Override
    public void expire(String session) {
        try {
            line.ask(() -> stripe.v1().checkout().sessions().expire(session, soon()));
        } catch (StripeException e) {
            if (!(outcome(e) instanceof Outcome.Refused)) {
                throw StripeLine.unavailable(e);
            }
        }
    }

    @Override
    public Optional<CheckoutStatus> checkout(String id) {
        var withPayment = SessionRetrieveParams.builder()
                .addExpand("payment_intent.latest_charge.balance_transaction")
                .build();
        try {
            Session session = line.ask(() -> stripe.v1().checkout().sessions().retrieve(id, withPayment, soon()));
            if (session.getAmountTotal() == null) {
                return Optional.empty(); // without money: of another product on the same Stripe account
            }
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
            throw StripeLine.unavailable(e);
        }
    }

    @Override
    public AccountStatus account(String id) {
        try {
            Account account = line.ask(() -> stripe.v1().accounts().retrieve(id, soon()));
            boolean takesTransfers = account.getCapabilities() != null
                    && "active".equals(account.getCapabilities().getTransfers());
            return new AccountStatus(id, takesTransfers && Boolean.TRUE.equals(account.getPayoutsEnabled()));
        } catch (StripeException e) {
            if (unknown(e)) {
                LOG.warn("Stripe knows no account {}", id);
                return new AccountStatus(id, false);
            }
            throw StripeLine.unavailable(e);
        }
    }

    /** Stripe settles some payments later; until then the fee is not known. */
    private static @Nullable Money fee(@Nullable BalanceTransaction settled) {
        return settled == null ? null : money(settled.getFee(), settled.getCurrency());
    }

    static Money money(long minor, String currency) {
        return Money.ofMinor(CurrencyUnit.of(currency.toUpperCase(Locale.ROOT)), minor);
    }

    /** An answer, and one that asking again will not change. */
    private static boolean unknown(StripeException e) {
        return Objects.requireNonNullElse(e.getStatusCode(), 0) == NOT_FOUND;
    }
}
