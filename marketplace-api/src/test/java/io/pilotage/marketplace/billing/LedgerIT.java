package io.pilotage.marketplace.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pilotage.marketplace.testing.Databases;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class LedgerIT {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final CurrencyUnit GBP = CurrencyUnit.GBP;
    private static final SingleConnectionDataSource DATABASE = Databases.migrated("ledger", "billing");
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);
    private static final JdbcClient OWNER = Databases.ownerOf("ledger");
    private static final TransactionTemplate TRANSACTION =
            new TransactionTemplate(new DataSourceTransactionManager(DATABASE));

    private final Ledger ledger = new Ledger(JDBC);

    private boolean book(JournalEntry entry) {
        return Boolean.TRUE.equals(TRANSACTION.execute(status -> ledger.book(entry)));
    }

    /** One charge's history: its price, how much of it is approved in which steps, and which steps are reported again. */
    record History(PriceBreakdown price, List<Integer> approvedThousandths, boolean transferred, int repeated) {}

    @Property(tries = 60)
    void booksBalanceAndEqualTheSumOfThePricesInEveryHistory(
            @ForAll("histories") @Size(min = 1, max = 6) List<History> histories) {
        UUID executive = UUID.randomUUID();
        Balances before = balances();
        Money fees = Money.zero(GBP);
        Money nets = Money.zero(GBP);
        Money vats = Money.zero(GBP);
        Money received = Money.zero(GBP);
        Money sent = Money.zero(GBP);

        for (History history : histories) {
            var charge = new ChargeReference(UUID.randomUUID());
            List<JournalEntry> facts = new ArrayList<>();
            facts.add(JournalEntry.paymentReceived(charge, history.price(), NOON));
            received = received.plus(history.price().payable());
            vats = vats.plus(history.price().vat());
            Money approved = Money.zero(GBP);
            for (int thousandths : history.approvedThousandths()) {
                Money step = Money.ofMinor(
                        GBP, history.price().gross().minus(approved).getAmountMinorLong() * thousandths / 1000);
                if (step.isZero()) {
                    continue;
                }
                UUID release = UUID.randomUUID();
                PriceBreakdown.Part part = history.price().part(approved, step);
                approved = approved.plus(step);
                fees = fees.plus(part.fee());
                nets = nets.plus(part.net());
                facts.add(JournalEntry.daysApproved(release, charge, executive, part, NOON));
                if (history.transferred()) {
                    facts.add(JournalEntry.transferred(release, charge, executive, part.net(), NOON));
                    sent = sent.plus(part.net());
                }
            }
            facts.forEach(
                    fact -> assertThat(book(fact)).isEqualTo(!fact.postings().isEmpty()));
            facts.stream()
                    .limit(history.repeated())
                    .forEach(fact ->
                            assertThat(book(fact)).as("the same fact again").isFalse());
            assertThat(ledger.balance(AccountKind.CLIENT_FUNDS.of(charge.value()), GBP)
                            .negated())
                    .isEqualTo(history.price().gross().minus(approved));
            assertThat(sumOf(ledger.about(List.of(charge)))).isZero();
        }

        Balances after = balances();
        assertThat(after.revenue().minus(before.revenue())).isEqualTo(fees);
        assertThat(after.vat().minus(before.vat())).isEqualTo(vats);
        assertThat(after.stripe().minus(before.stripe())).isEqualTo(received.minus(sent));
        assertThat(ledger.balance(AccountKind.EXECUTIVE_PAYABLE.of(executive), GBP)
                        .negated())
                .isEqualTo(nets.minus(sent));
        assertThat(JDBC.sql("select count(*) from (select 1 from billing.posting group by currency having"
                                + " sum(minor) <> 0)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Example
    void refusesAnEntryThatDoesNotBalance() {
        assertThatThrownBy(() -> write("insert into billing.posting (entry, account, minor, currency)"
                        + " select e.id, a.id, 5, 'GBP' from e, a"))
                .rootCause()
                .hasMessageContaining("does not balance");
        assertThatThrownBy(() -> write("select 1 from e, a")).rootCause().hasMessageContaining("has no postings");
    }

    private void write(String posting) {
        TRANSACTION.executeWithoutResult(status -> {
            JDBC.sql("insert into billing.account (kind) values ('VAT_PAYABLE') on conflict do nothing")
                    .update();
            long entry = JDBC.sql("insert into billing.journal_entry (kind, fact, charge_reference, at) values"
                            + " ('TRANSFERRED', :fact, :fact::uuid, now()) returning id")
                    .param("fact", UUID.randomUUID().toString())
                    .query(Long.class)
                    .single();
            if (posting.startsWith("insert")) {
                JDBC.sql("with e as (select " + entry
                                + "::bigint as id), a as (select id from billing.account where kind = 'VAT_PAYABLE') "
                                + posting)
                        .update();
            }
        });
    }

    @Example
    void takesNothingBackAndAddsNothingLater() {
        var charge = new ChargeReference(UUID.randomUUID());
        book(JournalEntry.paymentReceived(charge, price(100_00, "10"), NOON));

        for (String change : List.of(
                "update billing.posting set minor = minor + 1",
                "delete from billing.posting",
                "truncate billing.posting",
                "update billing.journal_entry set at = now()",
                "delete from billing.journal_entry",
                "delete from billing.account")) {
            assertThatThrownBy(() -> OWNER.sql(change).update())
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("append only");
        }
        assertThatThrownBy(() -> JDBC.sql(
                                "insert into billing.posting (entry, account, minor, currency) select entry, account,"
                                        + " 0 - minor, currency from billing.posting")
                        .update())
                .rootCause()
                .hasMessageContaining("is closed");
    }

    @Example
    void tellsTheStoryOfAChargeInWords() {
        var charge = new ChargeReference(UUID.randomUUID());
        UUID release = UUID.randomUUID();
        UUID executive = UUID.randomUUID();
        PriceBreakdown price = price(3400_00, "10");
        PriceBreakdown.Part all = price.part(Money.zero(GBP), price.gross());
        book(JournalEntry.paymentReceived(charge, price, NOON));
        book(JournalEntry.daysApproved(release, charge, executive, all, NOON));
        book(JournalEntry.transferred(release, charge, executive, all.net(), NOON));

        assertThat(ledger.about(List.of(charge)))
                .extracting(LedgerEntry::words)
                .containsExactly("Payment received", "Work approved", "Paid to the executive");
        assertThat(ledger.about(List.of(charge)).getFirst().lines())
                .containsExactly(
                        new LedgerEntry.Line("Platform's balance at Stripe", Money.of(GBP, 4080)),
                        new LedgerEntry.Line("VAT", Money.of(GBP, -680)),
                        new LedgerEntry.Line("Client's money held for the work", Money.of(GBP, -3400)));
    }

    private record Balances(Money stripe, Money revenue, Money vat) {}

    private Balances balances() {
        return new Balances(
                ledger.balance(AccountKind.STRIPE_BALANCE.account(), GBP),
                ledger.balance(AccountKind.PLATFORM_FEE_REVENUE.account(), GBP).negated(),
                ledger.balance(AccountKind.VAT_PAYABLE.account(), GBP).negated());
    }

    private static long sumOf(List<LedgerEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .mapToLong(line -> line.amount().getAmountMinorLong())
                .sum();
    }

    private static PriceBreakdown price(long grossPence, String feePercent) {
        return PriceBreakdown.of(
                Money.ofMinor(GBP, grossPence), new PriceRates(new BigDecimal(feePercent), BigDecimal.valueOf(20), 2));
    }

    @Provide
    Arbitrary<List<History>> histories() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 50_000_00),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(40))
                                .ofScale(1),
                        Arbitraries.integers().between(1, 1000).list().ofMaxSize(5),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 8))
                .as((gross, fee, steps, transferred, repeated) ->
                        new History(price(gross, fee.toPlainString()), steps, transferred, repeated))
                .list();
    }
}
