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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payout accounts in the database. */
@Repository
class PayoutAccountStore {

    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final int MOST_QUESTIONS = 70;

    private final JdbcClient jdbc;

    PayoutAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ExecutiveId executive, String stripeAccount, Instant now) {
        jdbc.sql("""
            insert into billing.payout_account (executive, stripe_account, ask_at) values (:executive, :account, :now)
            on conflict (executive) do nothing\
            """)
                .param("executive", executive.value())
                .param("account", stripeAccount)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<PayoutAccount> find(ExecutiveId executive) {
        return jdbc.sql("select * from billing.payout_account where executive = :executive")
                .param("executive", executive.value())
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<PayoutAccount> find(String stripeAccount) {
        return jdbc.sql("select * from billing.payout_account where stripe_account = :account")
                .param("account", stripeAccount)
                .query((row, number) -> read(row))
                .optional();
    }

    /** @return whether it was in the other state before */
    boolean markReady(String stripeAccount, boolean ready, Instant now) {
        return jdbc.sql("""
            update billing.payout_account set state = :state, asked = 0, ask_at = :next
            where stripe_account = :account and state <> :state\
            """)
                        .param("account", stripeAccount)
                        .param("state", ready ? "READY" : "STARTED")
                        .param("next", Timestamp.from(ready ? now.plus(LONGEST_PAUSE) : now))
                        .update()
                == 1;
    }

    /** Has the account asked about soon, because its owner is answering Stripe's questions. */
    void askSoon(ExecutiveId executive, Instant now) {
        jdbc.sql(
                        "update billing.payout_account set asked = 0, ask_at = :now where executive = :executive and state = 'STARTED'")
                .param("executive", executive.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Accounts whose turn it is: those that are not ready after {@code first} and then after pauses that double up to a day, for about
     * two months; ready ones each day, because Stripe may have restricted them without our hearing of it.
     */
    List<String> toAskAbout(Duration first, Instant now) {
        return jdbc.sql("""
            update billing.payout_account
            set asked = asked + 1, ask_at = case
                when state = 'READY' then :now::timestamptz + :longest * interval '1 second'
                when asked < :most then :now::timestamptz + least(:first * 2 ^ least(asked, 20), :longest) * interval '1 second' end
            where executive = any (array(
                select executive from billing.payout_account where ask_at < :due order by ask_at limit 100 for update skip locked))
            returning stripe_account\
            """)
                .param("now", Timestamp.from(now))
                .param("due", Timestamp.from(now.minus(first)))
                .param("first", first.toMillis() / 1000.0)
                .param("longest", LONGEST_PAUSE.toSeconds())
                .param("most", MOST_QUESTIONS)
                .query((row, number) -> row.getString("stripe_account"))
                .list();
    }

    private static PayoutAccount read(ResultSet row) throws SQLException {
        return new PayoutAccount(
                new ExecutiveId(row.getObject("executive", UUID.class)),
                row.getString("stripe_account"),
                row.getString("state").equals("READY"));
    }
}
