package io.pilotage.marketplace.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.billing.PaymentGateway.AccountStatus;
import io.pilotage.marketplace.billing.PaymentGateway.CheckoutStatus;
import io.pilotage.marketplace.billing.PaymentGateway.Outcome;
import io.pilotage.marketplace.billing.PaymentInSuspense.Decision;
import io.pilotage.marketplace.billing.PaymentInSuspense.State;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.testing.Databases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** In every history of payments, repeated events, late fees and refunds the books say what Stripe says. */
class SuspenseHistoryIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Money FEE = Money.parse("GBP 0.25");
    private static final List<Money> AMOUNTS = List.of(
            Money.parse("GBP 120.00"), Money.parse("GBP 120.00"), Money.parse("GBP 7.00"), Money.parse("EUR 120.00"));
    private static final SingleConnectionDataSource DATABASE = Databases.migrated("suspense", "billing");
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);
    private static final DataSourceTransactionManager TRANSACTIONS = new DataSourceTransactionManager(DATABASE);

    private final TransactionTemplate transaction = new TransactionTemplate(TRANSACTIONS);
    private final Map<String, CheckoutStatus> atStripe = new HashMap<>();
    private final Ledger ledger = new Ledger(JDBC);
    private final ChargeStore charges = new ChargeStore(JDBC);
    private final SuspenseStore payments = new SuspenseStore(JDBC);
    private final SuspenseBooks suspense = new SuspenseBooks(payments, charges, ledger, event -> {}, CLOCK);
    private final Settlement settlement = new Settlement(
            new Stripe(),
            charges,
            new PayoutAccountStore(JDBC),
            ledger,
            suspense,
            null,
            event -> {},
            CLOCK,
            TRANSACTIONS);
    private final OperationEffects effects = new OperationEffects(
            charges,
            new ReleaseStore(JDBC),
            new PayoutAccountStore(JDBC),
            null,
            suspense,
            new StripeOperationStore(JDBC),
            event -> {},
            CLOCK);

    /** One thing that happens to one of four payment pages of a charge: due amount (twice), another amount, another currency. */
    private void happens(ChargeId charge, int what, int page) {
        String session = "cs_" + charge.value() + page;
        switch (what) {
            case 0 -> tell(charge, session, AMOUNTS.get(page), null);
            case 1 -> tell(charge, session, AMOUNTS.get(page), fee(page));
            case 2 -> decide(session);
            case 3 -> conclude(session, new Outcome.Succeeded("re_" + session, null, null));
            default -> conclude(session, new Outcome.Refused("no such charge"));
        }
    }

    private static Money fee(int page) {
        return Money.of(AMOUNTS.get(page).getCurrencyUnit(), FEE.getAmount());
    }

    private void tell(ChargeId charge, String session, Money total, @Nullable Money fee) {
        CheckoutStatus known = atStripe.get(session);
        Money present = known != null && known.fee() != null ? known.fee() : fee; // Stripe forgets no fee
        atStripe.put(
                session,
                new CheckoutStatus(session, charge.value().toString(), true, false, total, "ch_" + session, present));
        settlement.checkout(session);
    }

    private Optional<PaymentInSuspense> held(String session) {
        return payments.newest(null, null, 10_000).stream()
                .filter(payment -> payment.stripeCharge().equals("ch_" + session))
                .findFirst();
    }

    private void decide(String session) {
        held(session)
                .ifPresent(payment -> payments.markRefunding(
                        payment.id(), new Decision("Not ours.", new PersonId(UUID.randomUUID()), CLOCK.instant())));
    }

    private void conclude(String session, Outcome outcome) {
        held(session)
                .filter(payment -> payment.state() != State.HELD)
                .ifPresent(payment -> transaction.executeWithoutResult(status -> effects.apply(
                        new StripeRequest.Refund(payment.id(), payment.received(), payment.stripeCharge()), outcome)));
    }

    @Property(tries = 150)
    void suspenseIsWhatNobodyHasSentBackAndTheBooksBalance(
            @ForAll @Size(min = 1, max = 25) List<@IntRange(min = 0, max = 19) Integer> history) {
        ChargeId charge = charge();
        Map<String, CheckoutStatus> before = Map.copyOf(atStripe);

        history.forEach(step -> happens(charge, step / 4, step % 4));

        assertThat(atStripe).containsAllEntriesOf(before);
        for (CurrencyUnit currency : List.of(CurrencyUnit.GBP, CurrencyUnit.EUR)) {
            assertThat(ledger.balance(AccountKind.SUSPENSE.account(), currency).negated())
                    .isEqualTo(sum(
                            currency,
                            payments.newest(null, null, 10_000).stream()
                                    .filter(payment -> payment.state() != State.REFUNDED)
                                    .map(PaymentInSuspense::received)
                                    .toList()));
            Money arrived = sum(
                    currency,
                    atStripe.values().stream().map(CheckoutStatus::total).toList());
            Money fees = sum(
                    currency,
                    atStripe.values().stream()
                            .flatMap(it -> Optional.ofNullable(it.fee()).stream())
                            .toList());
            Money returned = sum(
                    currency,
                    payments.newest(State.REFUNDED, null, 10_000).stream()
                            .map(PaymentInSuspense::received)
                            .toList());
            assertThat(ledger.balance(AccountKind.STRIPE_BALANCE.account(), currency))
                    .isEqualTo(arrived.minus(fees).minus(returned));
        }
        assertThat(JDBC.sql(
                                "select count(*) from (select 1 from billing.posting group by currency having sum(minor) <> 0)")
                        .query(Long.class)
                        .single())
                .isZero();
        boolean rightOneArrived = atStripe.keySet().stream()
                .anyMatch(session ->
                        session.equals("cs_" + charge.value() + 0) || session.equals("cs_" + charge.value() + 1));
        assertThat(charges.find(charge).orElseThrow().paid()).isEqualTo(rightOneArrived);
    }

    private static Money sum(CurrencyUnit currency, List<Money> amounts) {
        return amounts.stream()
                .filter(amount -> amount.getCurrencyUnit().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    private ChargeId charge() {
        var price =
                PriceBreakdown.of(Money.parse("GBP 100.00"), new PriceRates(BigDecimal.TEN, BigDecimal.valueOf(20), 2));
        var charge = new Charge(
                ChargeId.next(),
                new ChargeReference(UUID.randomUUID()),
                new OrganisationId(UUID.randomUUID()),
                new ExecutiveId(UUID.randomUUID()),
                price,
                "Fractional CIO, 1 day",
                "/contracts/1",
                0,
                null,
                null,
                null,
                null);
        charges.add(charge, CLOCK.instant());
        return charge.id();
    }

    /** Answers what the history has made true. */
    private final class Stripe implements PaymentGateway {

        @Override
        public Optional<CheckoutStatus> checkout(String session) {
            return Optional.ofNullable(atStripe.get(session));
        }

        @Override
        public Outcome perform(StripeRequest request, String idempotencyKey, Instant until) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void expire(String session) {
            throw new UnsupportedOperationException();
        }

        @Override
        public AccountStatus account(String account) {
            throw new UnsupportedOperationException();
        }
    }
}
