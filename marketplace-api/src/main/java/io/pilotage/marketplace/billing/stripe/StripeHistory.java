package io.pilotage.marketplace.billing.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.Balance;
import com.stripe.model.Charge;
import com.stripe.model.HasId;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Payout;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.model.Transfer;
import com.stripe.model.checkout.Session;
import com.stripe.param.AccountListParams;
import com.stripe.param.PayoutListParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.TransferListParams;
import com.stripe.param.checkout.SessionListParams;
import io.pilotage.marketplace.billing.ChargeId;
import io.pilotage.marketplace.billing.ChargeReference;
import io.pilotage.marketplace.billing.PaymentHistory;
import io.pilotage.marketplace.billing.ReleaseId;
import io.pilotage.marketplace.billing.StripeRequest;
import io.pilotage.marketplace.executive.ExecutiveId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads Stripe's lists; what is ours carries our id in its metadata. */
@Component
class StripeHistory implements PaymentHistory {

    private static final long PAGE = 100;

    private final StripeClient stripe;
    private final StripeLine line;

    StripeHistory(StripeClient stripe, StripeLine line) {
        this.stripe = stripe;
        this.line = line;
    }

    @Override
    public List<Sent> transfersFor(ChargeReference reference) {
        var inGroup = TransferListParams.builder()
                .setTransferGroup(reference.value().toString())
                .setLimit(PAGE)
                .build();
        return all(() -> stripe.v1().transfers().list(inGroup), StripeHistory::sent);
    }

    @Override
    public List<Sent> transfersSince(Instant moment) {
        var since = TransferListParams.builder()
                .setCreated(TransferListParams.Created.builder()
                        .setGte(moment.getEpochSecond())
                        .build())
                .setLimit(PAGE)
                .build();
        return all(() -> stripe.v1().transfers().list(since), StripeHistory::sent);
    }

    @Override
    public Optional<String> refund(StripeRequest.Refund request) {
        var ofCharge = RefundListParams.builder()
                .setCharge(request.stripeCharge())
                .setLimit(PAGE)
                .build();
        return all(() -> stripe.v1().refunds().list(ofCharge), Optional::of).stream()
                .filter(refund -> !StripePaymentGateway.failed(refund)
                        && refund.getAmount() == request.amount().getAmountMinorLong())
                .map(Refund::getId)
                .findFirst();
    }

    @Override
    public List<Page> pagesSince(Instant moment) {
        var since = SessionListParams.builder()
                .setCreated(SessionListParams.Created.builder()
                        .setGte(moment.getEpochSecond())
                        .build())
                .addExpand("data.payment_intent.latest_charge")
                .setLimit(PAGE)
                .build();
        return all(() -> stripe.v1().checkout().sessions().list(since), StripeHistory::page);
    }

    @Override
    public List<Opened> accountsSince(Instant moment) {
        var since = AccountListParams.builder()
                .setCreated(AccountListParams.Created.builder()
                        .setGte(moment.getEpochSecond())
                        .build())
                .setLimit(PAGE)
                .build();
        return all(() -> stripe.v1().accounts().list(since), StripeHistory::opened);
    }

    @Override
    public List<Money> received() {
        try {
            Balance balance = line.ask(() -> stripe.v1().balance().retrieve());
            Stream<Money> held = Stream.concat(
                    balance.getAvailable().stream()
                            .map(part -> StripePaymentGateway.money(part.getAmount(), part.getCurrency())),
                    balance.getPending().stream()
                            .map(part -> StripePaymentGateway.money(part.getAmount(), part.getCurrency())));
            var everything = PayoutListParams.builder().setLimit(PAGE).build();
            Stream<Money> paidOut = all(() -> stripe.v1().payouts().list(everything), StripeHistory::paidOut).stream();
            return List.copyOf(Stream.concat(held, paidOut)
                    .collect(Collectors.toMap(Money::getCurrencyUnit, Function.identity(), Money::plus))
                    .values());
        } catch (StripeException e) {
            throw StripeLine.unavailable(e);
        }
    }

    private static Optional<Money> paidOut(Payout payout) {
        return Optional.of(payout)
                .filter(it -> !"failed".equals(it.getStatus()) && !"canceled".equals(it.getStatus()))
                .map(it -> StripePaymentGateway.money(it.getAmount(), it.getCurrency()));
    }

    private <T extends HasId, R> List<R> all(
            StripeLine.Call<? extends StripeCollection<T>> first, Function<T, Optional<R>> ours) {
        try {
            return line.ask(() -> read(first, ours));
        } catch (StripeException e) {
            throw StripeLine.unavailable(e);
        }
    }

    private static <T extends HasId, R> List<R> read(
            StripeLine.Call<? extends StripeCollection<T>> first, Function<T, Optional<R>> ours)
            throws StripeException {
        List<R> found = new ArrayList<>();
        try {
            first.send().autoPagingIterable().forEach(thing -> ours.apply(thing).ifPresent(found::add));
        } catch (RuntimeException e) {
            if (e.getCause() instanceof StripeException onALaterPage) {
                throw onALaterPage;
            }
            throw e;
        }
        return found;
    }

    private static Optional<Sent> sent(Transfer transfer) {
        return id(transfer.getMetadata(), StripeParameters.RELEASE)
                .filter(release -> !Boolean.TRUE.equals(transfer.getReversed()))
                .map(release -> new Sent(
                        transfer.getId(),
                        new ReleaseId(release),
                        StripePaymentGateway.money(transfer.getAmount(), transfer.getCurrency()),
                        Instant.ofEpochSecond(transfer.getCreated())));
    }

    private static Optional<Opened> opened(Account account) {
        return id(account.getMetadata(), StripeParameters.EXECUTIVE)
                .map(executive -> new Opened(new ExecutiveId(executive), account.getId()));
    }

    private static Optional<Page> page(Session session) {
        return id(session.getMetadata(), StripeParameters.CHARGE)
                .map(charge -> new Page(
                        session.getId(),
                        new ChargeId(charge),
                        StripePaymentGateway.money(session.getAmountTotal(), session.getCurrency()),
                        progress(session),
                        session.getUrl() == null ? null : URI.create(session.getUrl()),
                        Instant.ofEpochSecond(session.getCreated()),
                        Instant.ofEpochSecond(session.getExpiresAt())));
    }

    private static Progress progress(Session session) {
        if ("paid".equals(session.getPaymentStatus())) {
            boolean sentBack = Optional.ofNullable(session.getPaymentIntentObject())
                    .map(PaymentIntent::getLatestChargeObject)
                    .map(Charge::getRefunded)
                    .orElse(false);
            return sentBack ? Progress.SENT_BACK : Progress.PAID;
        }
        return "open".equals(session.getStatus()) ? Progress.OPEN : Progress.LEFT;
    }

    /** Empty for what another product, or a person in Stripe's dashboard, made. */
    private static Optional<UUID> id(@Nullable Map<String, String> metadata, String name) {
        try {
            return Optional.ofNullable(metadata).map(all -> all.get(name)).map(UUID::fromString);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
