package io.pilotage.marketplace.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.testing.Databases;
import io.pilotage.marketplace.testing.SequentialScans;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whatever runs again and again, or while somebody waits, finds its rows by index among many. */
class IndexedQueriesIT {

    private static final SingleConnectionDataSource DATABASE = Databases.migrated("indexed", "billing");
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final UUID SOMEBODY = UUID.randomUUID();

    private final SequentialScans scans = new SequentialScans(DATABASE);
    private final ChargeStore charges = new ChargeStore(JDBC);
    private final ReleaseStore releases = new ReleaseStore(JDBC);
    private final PayoutAccountStore accounts = new PayoutAccountStore(JDBC);
    private final SuspenseStore suspense = new SuspenseStore(JDBC);
    private final StripeOperationStore operations = new StripeOperationStore(JDBC);
    private final Ledger ledger = new Ledger(JDBC);

    /** Years of business in each table, of which little is still open. */
    @BeforeAll
    static void fill() {
        Databases.ownerOf("indexed").sql("""
            insert into billing.account (kind, owner)
                select 'CLIENT_FUNDS', gen_random_uuid() from generate_series(1, 20000);
            alter table billing.posting disable trigger user;
            alter table billing.journal_entry disable trigger user;
            insert into billing.journal_entry (kind, fact, charge_reference, at)
                select 'STRIPE_FEE', 'fact' || n, gen_random_uuid(), '2025-01-01' from generate_series(1, 10000) n;
            insert into billing.posting (entry, account, minor, currency)
                select e.id, a.id, 1, 'GBP' from billing.journal_entry e join billing.account a on a.id = e.id;
            alter table billing.posting enable trigger user;
            alter table billing.journal_entry enable trigger user;
            insert into billing.charge (id, reference, payer, payee, description, return_path, currency, gross, platform_fee, vat,
                    payable, net, platform_fee_percent, vat_percent, payout_days, state, stripe_charge, stripe_fee_booked, raised_at, paid_at,
                    checkout_session, checkout_checked_at, paid_session)
                select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Work', '/x', 'GBP', 100, 10, 20, 120, 90,
                    10, 20, 2, 'PAID', 'ch_' || n, n > 20, '2025-01-01', '2025-01-02', 'cs_' || n, '2025-01-02', 'cs_' || n
                from generate_series(1, 10000) n;
            update billing.charge set paid_session = null, state = 'DUE', paid_at = null, stripe_charge = null, stripe_fee_booked = false
                where stripe_charge in ('ch_100', 'ch_101');
            insert into billing.release (id, charge, payee, currency, gross, fee, net, state, next_attempt_at, transfer, released_at, transferred_at)
                select gen_random_uuid(), id, payee, 'GBP', 100, 10, 90, 'TRANSFERRED', '2025-01-03', 'tr_' || stripe_charge, '2025-01-03', '2025-01-03'
                from billing.charge where state = 'PAID';
            update billing.release set state = 'DUE', transfer = null, transferred_at = null where transfer in ('tr_ch_7', 'tr_ch_8');
            insert into billing.payout_account (executive, stripe_account, state, ask_at)
                select gen_random_uuid(), 'acct_' || n, 'READY', '2099-01-01' from generate_series(1, 10000) n;
            update billing.payout_account set ask_at = '2026-01-01', state = 'STARTED' where stripe_account in ('acct_5', 'acct_6');
            insert into billing.payment_in_suspense (id, charge, session, stripe_charge, why, minor, currency, fee_booked, checked_at, received_at,
                    state, decision, decided_by, decided_at, refund, refunded_at)
                select gen_random_uuid(), id, 's', 'sus_' || stripe_charge, 'ALREADY_PAID', 1, 'GBP', true, '2025-01-01', '2025-01-01',
                    'REFUNDED', 'Sent back', gen_random_uuid(), '2025-01-01', 're_' || stripe_charge, '2025-01-01'
                from billing.charge where state = 'PAID';
            insert into billing.stripe_operation (id, purpose, idempotency_key, request, state, answer_id, attempts, prepared_at, changed_at)
                select gen_random_uuid(), 'transfer/' || gen_random_uuid() || '/0', 'key' || n, '{}', 'SUCCEEDED', 'tr', 1, '2025-01-01', '2025-01-01'
                from generate_series(1, 10000) n;
            analyze billing.account, billing.journal_entry, billing.posting, billing.charge, billing.release, billing.payout_account, billing.payment_in_suspense, billing.stripe_operation
            """).update();
    }

    @TestFactory
    Stream<DynamicTest> findByIndex() {
        var executive = new ExecutiveId(SOMEBODY);
        var reference = new ChargeReference(SOMEBODY);
        Map<String, Runnable> queries = new LinkedHashMap<>();
        queries.put(
                "the accounts that an entry is posted to",
                () -> ledger.book(JournalEntry.stripeFee(reference, Money.parse("GBP 1.00"), NOW)));
        queries.put(
                "an account with an owner",
                () -> ledger.balance(AccountKind.CLIENT_FUNDS.of(SOMEBODY), CurrencyUnit.GBP));
        queries.put("the entries about a charge", () -> ledger.about(List.of(reference)));
        queries.put("pages and fees to ask about", () -> charges.sessionsToAskAbout(NOW, NOW));
        queries.put("a charge", () -> charges.find(reference));
        queries.put("fees in suspense to ask about", () -> suspense.sessionsToAskAbout(NOW, NOW));
        queries.put("refunds on their way", () -> suspense.refundingSince(NOW));
        queries.put("suspense that waits", () -> suspense.newest(PaymentInSuspense.State.HELD, null, 50));
        queries.put("suspense, one page", () -> suspense.newest(null, SOMEBODY, 50));
        queries.put("accounts to ask about", () -> accounts.toAskAbout(Duration.ofMinutes(1), NOW));
        queries.put("an account at Stripe", () -> accounts.find("acct_1"));
        queries.put("transfers that are due", () -> releases.due(NOW));
        queries.put("a payment on record", () -> charges.knowsPayment(new ChargeId(SOMEBODY), "cs_1"));
        queries.put(
                "a transfer on record",
                () -> releases.explains(
                        new PaymentHistory.Sent("tr_1", new ReleaseId(SOMEBODY), Money.parse("GBP 1.00"), NOW)));
        queries.put("what somebody is owed", () -> releases.owed(executive));
        queries.put("somebody's payouts", () -> releases.of(executive, 50));
        queries.put("operations that are not settled", () -> operations.unsettled(null, 50));
        queries.put("the tries of one thing", () -> operations.tries("transfer/" + SOMEBODY));
        queries.put(
                "the next try of one thing",
                () -> operations.prepare(
                        "transfer/" + SOMEBODY + "/1",
                        new StripeRequest.OpenAccount(executive, "e@people.example"),
                        NOW));
        return queries.entrySet().stream()
                .map(query -> DynamicTest.dynamicTest(
                        query.getKey(),
                        () -> assertThat(scans.of(query.getValue())).isEmpty()));
    }

    @Test
    void noticesAScan() {
        assertThat(scans.of(() -> JDBC.sql("select count(*) from billing.charge where description = 'None'")
                        .query(Long.class)
                        .single()))
                .containsExactly("charge");
    }

    @Test
    void asksAboutAnAccountWithGrowingPausesAndNotForEver() {
        var executive = new ExecutiveId(UUID.randomUUID());
        Duration first = Duration.ofMinutes(1);
        accounts.add(executive, "acct_left", NOW);
        int asked = 0;
        int askedOnTheFirstDay = 0;
        for (int minutes = 0; minutes < 200 * 24 * 60; minutes += minutes < 24 * 60 ? 2 : 240) {
            if (accounts.toAskAbout(first, NOW.plus(Duration.ofMinutes(minutes)))
                    .contains("acct_left")) {
                asked++;
                askedOnTheFirstDay += minutes < 24 * 60 ? 1 : 0;
            }
        }
        assertThat(askedOnTheFirstDay).isBetween(5, 12);
        assertThat(asked).isBetween(60, 75);

        accounts.askSoon(executive, NOW.plus(Duration.ofDays(300)));
        assertThat(accounts.toAskAbout(first, NOW.plus(Duration.ofDays(301)))).contains("acct_left");
        accounts.markReady("acct_left", true, NOW.plus(Duration.ofDays(301)));
        assertThat(accounts.toAskAbout(first, NOW.plus(Duration.ofDays(301)).plus(first)))
                .doesNotContain("acct_left");
        assertThat(accounts.toAskAbout(first, NOW.plus(Duration.ofDays(303))))
                .as("a ready one each day")
                .contains("acct_left");
    }
}
