package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.executive.ExecutiveId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payout accounts in the database. */
@Repository
class PayoutAccountStore {

    private final JdbcClient jdbc;

    PayoutAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ExecutiveId executive, String stripeAccount, Instant now) {
        jdbc.sql("""
            insert into billing.payout_account (executive, stripe_account, checked_at) values (:executive, :account, :now)
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
    boolean markReady(String stripeAccount, boolean ready) {
        return jdbc.sql("update billing.payout_account set state = :state where stripe_account = :account and"
                                + " state <> :state")
                        .param("account", stripeAccount)
                        .param("state", ready ? "READY" : "STARTED")
                        .update()
                == 1;
    }

    /** Accounts that are not ready and that nobody has told us about since {@code before}. */
    List<String> toAskAbout(Instant before, Instant now) {
        return jdbc.sql("""
            update billing.payout_account set checked_at = :now where executive in (
                select executive from billing.payout_account where state = 'STARTED' and checked_at < :before
                order by checked_at limit 100 for update skip locked)
            returning stripe_account\
            """)
                .param("before", Timestamp.from(before))
                .param("now", Timestamp.from(now))
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
