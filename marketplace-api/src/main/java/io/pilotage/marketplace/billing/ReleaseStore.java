package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.executive.ExecutiveId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Releases in the database. */
@Repository
class ReleaseStore {

    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Release release, Instant now) {
        jdbc.sql("""
            insert into billing.release (id, charge, payee, currency, gross, fee, net, next_attempt_at, released_at)
            values (:id, :charge, :payee, :currency, :gross, :fee, :net, :now, :now)\
            """)
                .param("id", release.id().value())
                .param("charge", release.charge().value())
                .param("payee", release.payee().value())
                .param("currency", release.net().getCurrencyUnit().getCode())
                .param("gross", release.part().gross().getAmountMinorLong())
                .param("fee", release.part().fee().getAmountMinorLong())
                .param("net", release.net().getAmountMinorLong())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Release> find(ReleaseId id) {
        return jdbc.sql("select * from billing.release where id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Gross of everything released from this charge so far. */
    Money released(Charge charge) {
        return Money.ofMinor(
                charge.price().gross().getCurrencyUnit(),
                jdbc.sql("select coalesce(sum(gross), 0)::bigint from billing.release where charge = :charge")
                        .param("charge", charge.id().value())
                        .query(Long.class)
                        .single());
    }

    /** Those that may be transferred now: their payee can be paid, and no refusal holds them back. */
    List<ReleaseId> due(Instant now) {
        return jdbc.sql("""
            select r.id from billing.release r join billing.payout_account a on a.executive = r.payee and a.state = 'READY'
            where r.state = 'DUE' and r.next_attempt_at <= :now order by r.next_attempt_at limit 100\
            """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new ReleaseId(row.getObject("id", UUID.class)))
                .list();
    }

    /** What the executive is owed and has not been sent, per currency. */
    List<Money> owed(ExecutiveId payee) {
        return jdbc.sql("""
            select currency, sum(net)::bigint as net from billing.release
            where payee = :payee and state = 'DUE' group by currency order by currency\
            """)
                .param("payee", payee.value())
                .query((row, number) -> Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("net")))
                .list();
    }

    /** What was released for the executive, newest first. */
    List<Payout> of(ExecutiveId payee, int limit) {
        return jdbc.sql("""
            select r.*, c.description, c.return_path from billing.release r join billing.charge c on c.id = r.charge
            where r.payee = :payee order by r.released_at desc, r.id desc limit :limit\
            """)
                .param("payee", payee.value())
                .param("limit", limit)
                .query((row, number) -> {
                    Timestamp sent = row.getTimestamp("transferred_at");
                    return new Payout(
                            row.getString("description"),
                            row.getString("return_path"),
                            read(row).part(),
                            row.getTimestamp("released_at").toInstant(),
                            sent == null ? null : sent.toInstant());
                })
                .list();
    }

    /** Whether it was sent for a release that is known here, under whichever name Stripe has it. */
    boolean explains(PaymentHistory.Sent sent) {
        return jdbc.sql("select exists (select from billing.release where id = :release)"
                        + " or exists (select from billing.release where transfer = :transfer)")
                .param("release", sent.release().value())
                .param("transfer", sent.transfer())
                .query(Boolean.class)
                .single();
    }

    /** @param transfer Stripe's id of it, or null where there was nothing to send */
    boolean markTransferred(ReleaseId id, @Nullable String transfer, Instant now) {
        return jdbc.sql("update billing.release set state = 'TRANSFERRED', transfer = :transfer,"
                                + " transferred_at = :now where id = :id and state = 'DUE'")
                        .param("id", id.value())
                        .param("transfer", transfer)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /**
     * Tries again after ten minutes, then after pauses that double up to a day.
     *
     * @return how often it was refused by now
     */
    int postpone(ReleaseId id, Instant now) {
        return jdbc.sql("""
            update billing.release set refusals = refusals + 1,
                next_attempt_at = :now::timestamptz + least(:first * 2 ^ least(refusals, 20), :longest) * interval '1 second'
            where id = :id and state = 'DUE' returning refusals\
            """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("first", AFTER_REFUSAL.toSeconds())
                .param("longest", LONGEST_PAUSE.toSeconds())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Ends the pause after a refusal. */
    void takeUp(ReleaseId id, Instant now) {
        jdbc.sql("update billing.release set next_attempt_at = :now where id = :id and state = 'DUE'")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** When it is sent next; empty when it was sent. */
    Optional<Instant> nextAttempt(ReleaseId id) {
        return jdbc.sql("select next_attempt_at from billing.release where id = :id and state = 'DUE'")
                .param("id", id.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    private static Release read(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new Release(
                new ReleaseId(row.getObject("id", UUID.class)),
                new ChargeId(row.getObject("charge", UUID.class)),
                new ExecutiveId(row.getObject("payee", UUID.class)),
                new PriceBreakdown.Part(
                        Money.ofMinor(currency, row.getLong("gross")),
                        Money.ofMinor(currency, row.getLong("fee")),
                        Money.ofMinor(currency, row.getLong("net"))),
                row.getString("state").equals("TRANSFERRED"),
                row.getInt("refusals"));
    }
}
