package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.billing.PaymentGateway.CheckoutStatus;
import io.pilotage.marketplace.billing.PaymentInSuspense.Decision;
import io.pilotage.marketplace.billing.PaymentInSuspense.State;
import io.pilotage.marketplace.billing.PaymentInSuspense.Why;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments in suspense in the database; changes of state are conditional updates that say whether they happened. */
@Repository
class SuspenseStore {

    private static final String WITH_CHARGE = """
            select s.*, c.reference, c.payer, c.description, c.payable, c.currency as due_currency
            from billing.payment_in_suspense s join billing.charge c on c.id = s.charge\
            """;

    private final JdbcClient jdbc;

    SuspenseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(PaymentInSuspenseId id, Charge charge, CheckoutStatus status, Why why, Instant now) {
        jdbc.sql("""
            insert into billing.payment_in_suspense (id, charge, session, stripe_charge, why, minor, currency, checked_at, received_at)
            values (:id, :charge, :session, :stripeCharge, :why, :minor, :currency, :now, :now)\
            """)
                .param("id", id.value())
                .param("charge", charge.id().value())
                .param("session", status.session())
                .param("stripeCharge", status.stripeCharge())
                .param("why", why.name())
                .param("minor", status.total().getAmountMinorLong())
                .param("currency", status.total().getCurrencyUnit().getCode())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<PaymentInSuspense> find(PaymentInSuspenseId id) {
        return jdbc.sql(WITH_CHARGE + " where s.id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Reads the payment and keeps others from changing it until the transaction ends. */
    Optional<PaymentInSuspense> lock(PaymentInSuspenseId id) {
        return jdbc.sql(WITH_CHARGE + " where s.id = :id for update of s")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    boolean holds(String stripeCharge) {
        return jdbc.sql("select exists (select from billing.payment_in_suspense where stripe_charge = :stripeCharge)")
                .param("stripeCharge", stripeCharge)
                .query(Boolean.class)
                .single();
    }

    /** Newest first; one row more than {@code limit} when there are more. */
    List<PaymentInSuspense> newest(@Nullable State state, @Nullable UUID after, int limit) {
        return jdbc.sql(WITH_CHARGE + " where " + (state == null ? "true" : "s.state = :state")
                        + (after == null ? "" : " and s.id < :after") + " order by s.id desc limit :limit")
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, number) -> read(row))
                .list();
    }

    int countHeld() {
        return jdbc.sql("select count(*) from billing.payment_in_suspense where state = 'HELD'")
                .query(Integer.class)
                .single();
    }

    boolean markRefunding(PaymentInSuspenseId id, Decision decision) {
        return jdbc.sql("""
            update billing.payment_in_suspense
            set state = 'REFUNDING', decision = :reason, decided_by = :by, decided_at = :at, problem = null
            where id = :id and state = 'HELD'\
            """)
                        .param("id", id.value())
                        .param("reason", decision.reason())
                        .param("by", decision.by().value())
                        .param("at", Timestamp.from(decision.at()))
                        .update()
                == 1;
    }

    List<PaymentInSuspense> refundingSince(Instant before) {
        return jdbc.sql(WITH_CHARGE + " where s.state = 'REFUNDING' and s.decided_at < :before order by s.id limit 100")
                .param("before", Timestamp.from(before))
                .query((row, number) -> read(row))
                .list();
    }

    boolean markRefunded(PaymentInSuspenseId id, String refund, Instant now) {
        return jdbc.sql(
                                "update billing.payment_in_suspense set state = 'REFUNDED', refund = :refund, refunded_at = :now"
                                        + " where id = :id and state = 'REFUNDING'")
                        .param("id", id.value())
                        .param("refund", refund)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean holdAgain(PaymentInSuspenseId id, String problem) {
        return jdbc.sql("""
            update billing.payment_in_suspense
            set state = 'HELD', decision = null, decided_by = null, decided_at = null, problem = :problem, refusals = refusals + 1
            where id = :id and state = 'REFUNDING'\
            """).param("id", id.value()).param("problem", problem).update() == 1;
    }

    boolean markFeeBooked(String stripeCharge) {
        return jdbc.sql("update billing.payment_in_suspense set fee_booked = true where stripe_charge = :stripeCharge"
                                + " and not fee_booked")
                        .param("stripeCharge", stripeCharge)
                        .update()
                == 1;
    }

    /** Sessions of payments whose fee is not known and that nobody has told us about since {@code before}. */
    List<String> sessionsToAskAbout(Instant before, Instant now) {
        return jdbc.sql("""
            update billing.payment_in_suspense set checked_at = :now where id = any (array(
                select id from billing.payment_in_suspense where not fee_booked and checked_at < :before
                order by checked_at limit 100 for update skip locked))
            returning session\
            """)
                .param("before", Timestamp.from(before))
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getString("session"))
                .list();
    }

    private static PaymentInSuspense read(ResultSet row) throws SQLException {
        return new PaymentInSuspense(
                new PaymentInSuspenseId(row.getObject("id", UUID.class)),
                new ChargeId(row.getObject("charge", UUID.class)),
                new ChargeReference(row.getObject("reference", UUID.class)),
                new OrganisationId(row.getObject("payer", UUID.class)),
                row.getString("description"),
                Money.ofMinor(CurrencyUnit.of(row.getString("due_currency")), row.getLong("payable")),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("minor")),
                Why.valueOf(row.getString("why")),
                row.getString("stripe_charge"),
                row.getTimestamp("received_at").toInstant(),
                State.valueOf(row.getString("state")),
                decision(row),
                row.getString("problem"),
                row.getInt("refusals"));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("decided_at");
        return at == null
                ? null
                : new Decision(
                        Objects.requireNonNull(row.getString("decision")),
                        new PersonId(row.getObject("decided_by", UUID.class)),
                        at.toInstant());
    }
}
