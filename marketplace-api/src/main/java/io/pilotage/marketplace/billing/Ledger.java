package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.billing.AccountKind.Account;
import io.pilotage.marketplace.billing.JournalEntry.Posting;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The platform's books: double entry, append only, each business fact once; the only truth about balances. */
@Component
public class Ledger {

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Books the entry in the caller's transaction, unless the same fact is booked already.
     *
     * @return whether it was booked now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean book(JournalEntry entry) {
        if (entry.postings().isEmpty()) {
            return false;
        }
        Optional<Long> id = jdbc.sql("""
            insert into billing.journal_entry (kind, fact, charge_reference, at)
            values (:kind, :fact, :about, :at) on conflict (kind, fact) do nothing returning id\
            """)
                .param("kind", entry.kind().name())
                .param("fact", entry.fact())
                .param("about", entry.about().value())
                .param("at", Timestamp.from(entry.at()))
                .query(Long.class)
                .optional();
        id.ifPresent(entryId -> entry.postings().forEach(posting -> post(entryId, posting)));
        return id.isPresent();
    }

    private void post(long entry, Posting posting) {
        jdbc.sql("insert into billing.posting (entry, account, minor, currency) values (:entry, :account,"
                        + " :minor, :currency)")
                .param("entry", entry)
                .param("account", idOf(posting.account()))
                .param("minor", posting.amount().getAmountMinorLong())
                .param("currency", posting.amount().getCurrencyUnit().getCode())
                .update();
    }

    private long idOf(Account account) {
        return find(account).orElseGet(() -> {
            jdbc.sql("insert into billing.account (kind, owner) values (:kind, :owner) on conflict do nothing")
                    .param("kind", account.kind().name())
                    .param("owner", account.owner())
                    .update();
            return find(account).orElseThrow();
        });
    }

    private Optional<Long> find(Account account) {
        return jdbc.sql("select id from billing.account a where " + is(account))
                .param("kind", account.kind().name())
                .param("owner", account.owner())
                .query(Long.class)
                .optional();
    }

    /** Not "is not distinct from", which no index answers. */
    private static String is(Account account) {
        return "a.kind = :kind and a.owner " + (account.owner() == null ? "is null" : "= :owner");
    }

    /** The account's balance in this currency: positive when debits prevail (assets, expenses), negative when credits do. */
    Money balance(Account account, CurrencyUnit currency) {
        return Money.ofMinor(
                currency,
                jdbc.sql("""
                    select coalesce(sum(p.minor), 0)::bigint from billing.posting p join billing.account a on a.id = p.account
                    where p.currency = :currency and\s""" + is(account))
                        .param("kind", account.kind().name())
                        .param("owner", account.owner())
                        .param("currency", currency.getCode())
                        .query(Long.class)
                        .single());
    }

    /** The account's balance in each currency that was ever posted to it, signed like {@link #balance}. */
    List<Money> balances(Account account) {
        return jdbc.sql("""
            select p.currency, sum(p.minor)::bigint as minor from billing.posting p join billing.account a on a.id = p.account
            where\s""" + is(account) + " group by p.currency")
                .param("kind", account.kind().name())
                .param("owner", account.owner())
                .query((row, number) -> Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("minor")))
                .list();
    }

    /** Everything that was booked about these charges, oldest first, in words; the caller says who may read it. */
    public List<LedgerEntry> about(List<ChargeReference> charges) {
        if (charges.isEmpty()) {
            return List.of();
        }
        Map<Long, LedgerEntry> entries = new LinkedHashMap<>();
        jdbc.sql("""
            select e.id, e.kind, e.at, a.kind as account, p.minor, p.currency
            from billing.journal_entry e
            join billing.posting p on p.entry = e.id
            join billing.account a on a.id = p.account
            where e.charge_reference in (:charges) order by e.id, p.id\
            """)
                .param("charges", charges.stream().map(ChargeReference::value).toList())
                .query(row -> {
                    JournalEntry.Kind kind = JournalEntry.Kind.valueOf(row.getString("kind"));
                    var entry = new LedgerEntry(
                            kind.name(), kind.words(), row.getTimestamp("at").toInstant(), List.of());
                    var line = new LedgerEntry.Line(
                            AccountKind.valueOf(row.getString("account")).words(),
                            Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("minor")));
                    entries.merge(row.getLong("id"), entry.with(line), (booked, next) -> booked.with(line));
                });
        return new ArrayList<>(entries.values());
    }
}
