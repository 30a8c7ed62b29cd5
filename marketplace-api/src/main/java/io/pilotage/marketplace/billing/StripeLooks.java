package io.pilotage.marketplace.billing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Until when Stripe's own records have been looked through, and what in them nothing here explains. */
@Repository
class StripeLooks {

    private final JdbcClient jdbc;
    private final Instant started;
    private volatile boolean caughtUp;

    StripeLooks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.started = clock.instant();
    }

    /** Something that Stripe did for us and that this database does not know of. */
    record Unexplained(String stripeId, Money amount, Instant at) {}

    /** Everything before this moment is known here, but for what is unexplained. */
    Instant lookedUntil() {
        return jdbc.sql("select looked_until from billing.stripe_look")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** Where the next look begins: what nothing explained is looked at again. */
    Instant nextFrom() {
        return jdbc.sql("""
            select least(looked_until, (select min(at) from billing.stripe_unexplained)) from billing.stripe_look\
            """)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** Records a look that began at this moment and all that it could not explain; nothing of one that a later look has overtaken. */
    @Transactional
    void finish(Instant begun, List<Unexplained> unexplained) {
        int latest = jdbc.sql("update billing.stripe_look set looked_until = :begun where looked_until <= :begun")
                .param("begun", Timestamp.from(begun))
                .update();
        if (latest == 0) {
            return;
        }
        jdbc.sql("delete from billing.stripe_unexplained").update();
        unexplained.forEach(it -> jdbc.sql("""
            insert into billing.stripe_unexplained (stripe_id, minor, currency, at) values (:id, :minor, :currency, :at)\
            """)
                .param("id", it.stripeId())
                .param("minor", it.amount().getAmountMinorLong())
                .param("currency", it.amount().getCurrencyUnit().getCode())
                .param("at", Timestamp.from(it.at()))
                .update());
    }

    /**
     * Whether a look has begun and ended since this process started. A database is restored while no node runs, so before that it may
     * be older than what we asked of Stripe.
     */
    boolean caughtUp() {
        if (!caughtUp) {
            caughtUp = !lookedUntil().isBefore(started);
        }
        return caughtUp;
    }
}
