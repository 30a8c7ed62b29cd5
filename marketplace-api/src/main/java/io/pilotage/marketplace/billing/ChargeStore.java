package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.organisation.OrganisationId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Charges in the database; changes of state are conditional updates that say whether they happened. */
@Repository
class ChargeStore {

    private final JdbcClient jdbc;

    ChargeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the charge is new; one that was raised for the same reference stays as it is */
    boolean add(Charge charge, Instant now) {
        PriceBreakdown price = charge.price();
        return jdbc.sql("""
            insert into billing.charge (id, reference, payer, payee, description, return_path, currency, gross, platform_fee, vat,
                payable, net, platform_fee_percent, vat_percent, payout_days, raised_at)
            values (:id, :reference, :payer, :payee, :description, :returnPath, :currency, :gross, :fee, :vat,
                :payable, :net, :feePercent, :vatPercent, :payoutDays, :now)
            on conflict (reference) do nothing\
            """)
                        .param("id", charge.id().value())
                        .param("reference", charge.reference().value())
                        .param("payer", charge.payer().value())
                        .param("payee", charge.payee().value())
                        .param("description", charge.description())
                        .param("returnPath", charge.returnPath())
                        .param("currency", price.gross().getCurrencyUnit().getCode())
                        .param("gross", price.gross().getAmountMinorLong())
                        .param("fee", price.platformFee().getAmountMinorLong())
                        .param("vat", price.vat().getAmountMinorLong())
                        .param("payable", price.payable().getAmountMinorLong())
                        .param("net", price.net().getAmountMinorLong())
                        .param("feePercent", price.rates().platformFeePercent())
                        .param("vatPercent", price.rates().vatPercent())
                        .param("payoutDays", price.rates().payoutDays())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Charge> find(ChargeId id) {
        return jdbc.sql("select * from billing.charge where id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<Charge> find(ChargeReference reference) {
        return jdbc.sql("select * from billing.charge where reference = :reference")
                .param("reference", reference.value())
                .query((row, number) -> read(row))
                .optional();
    }

    Set<ChargeReference> findPaid(Collection<ChargeReference> references) {
        return jdbc.sql(
                        "select reference from billing.charge where reference = any(:references) and paid_at is not null")
                .param(
                        "references",
                        references.stream().map(ChargeReference::value).toArray(UUID[]::new))
                .query((row, number) -> new ChargeReference(row.getObject("reference", UUID.class)))
                .set();
    }

    /** Reads the charge and keeps others from changing it until the transaction ends. */
    Optional<Charge> lock(ChargeId id) {
        return jdbc.sql("select * from billing.charge where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    boolean openCheckout(ChargeId id, Charge.Checkout checkout, Instant now) {
        return jdbc.sql("""
            update billing.charge set checkout_session = :session, checkout_url = :url, checkout_expires_at = :expires, checkout_checked_at = :now
            where id = :id and state = 'DUE' and checkout_session is null\
            """)
                        .param("id", id.value())
                        .param("session", checkout.session())
                        .param("url", checkout.url().toString())
                        .param("expires", Timestamp.from(checkout.expiresAt()))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Forgets a payment page that ended unpaid, so that another may be opened. */
    boolean endCheckout(ChargeId id, @Nullable String session) {
        return jdbc.sql("""
            update billing.charge
            set checkouts = checkouts + 1, checkout_session = null, checkout_url = null, checkout_expires_at = null, checkout_checked_at = null
            where id = :id and (state = 'DUE' or checkout_session <> paid_session) and checkout_session is not distinct from :session::text\
            """).param("id", id.value()).param("session", session).update() == 1;
    }

    /** The same, of a page whose time is over. */
    void endOverdueCheckout(String session, Instant now) {
        jdbc.sql("select id from billing.charge where checkout_session = :session and checkout_expires_at < :now")
                .param("session", session)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .ifPresent(id -> endCheckout(new ChargeId(id), session));
    }

    boolean markPaid(ChargeId id, String session, String stripeCharge, Instant now) {
        return jdbc.sql(
                                "update billing.charge set state = 'PAID', paid_session = :session, stripe_charge = :stripeCharge,"
                                        + " paid_at = :now where id = :id and state = 'DUE'")
                        .param("id", id.value())
                        .param("session", session)
                        .param("stripeCharge", stripeCharge)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** @return false unless it is due, and nobody has a payment page for it or is opening one */
    boolean cancel(ChargeId id, Instant now) {
        return jdbc.sql("""
            update billing.charge c set state = 'CANCELLED', cancelled_at = :now
            where id = :id and state = 'DUE' and checkout_session is null and not exists (
                select from billing.stripe_operation o
                where o.purpose = 'checkout/' || c.id || '/' || c.checkouts and o.state = 'UNKNOWN')\
            """)
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether the payment on this page is in the books, as that of its charge or in suspense. */
    boolean knowsPayment(ChargeId id, String session) {
        return jdbc.sql("""
            select exists (select from billing.charge where id = :id and paid_session = :session)
                or exists (select from billing.payment_in_suspense where charge = :id and session = :session)\
            """)
                .param("id", id.value())
                .param("session", session)
                .query(Boolean.class)
                .single();
    }

    boolean markFeeBooked(ChargeId id) {
        return jdbc.sql("update billing.charge set stripe_fee_booked = true where id = :id and state = 'PAID'"
                                + " and not stripe_fee_booked")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Open pages whose end nobody has told us since {@code before}, and those by which charges were paid whose fee is not known. */
    List<String> sessionsToAskAbout(Instant before, Instant now) {
        return Stream.concat(asked("checkout_session", """
                                checkout_session is not null and checkout_session is distinct from paid_session
                                and checkout_checked_at < :before order by checkout_checked_at""", before, now), asked("paid_session", """
                                state = 'PAID' and not stripe_fee_booked
                                and coalesce(checkout_checked_at, paid_at) < :before order by coalesce(checkout_checked_at, paid_at)""", before, now))
                .distinct()
                .toList();
    }

    /** One index for each of the two reasons to ask. */
    private Stream<String> asked(String session, String why, Instant before, Instant now) {
        return jdbc
                .sql(
                        "update billing.charge set checkout_checked_at = :now where id = any (array(select id from billing.charge where "
                                + why + " limit 100 for update skip locked)) returning " + session)
                .param("before", Timestamp.from(before))
                .param("now", Timestamp.from(now))
                .query(String.class)
                .list()
                .stream()
                .filter(Objects::nonNull);
    }

    private static Charge read(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        Timestamp paidAt = row.getTimestamp("paid_at");
        Timestamp cancelledAt = row.getTimestamp("cancelled_at");
        return new Charge(
                new ChargeId(row.getObject("id", UUID.class)),
                new ChargeReference(row.getObject("reference", UUID.class)),
                new OrganisationId(row.getObject("payer", UUID.class)),
                new ExecutiveId(row.getObject("payee", UUID.class)),
                new PriceBreakdown(
                        Money.ofMinor(currency, row.getLong("gross")),
                        Money.ofMinor(currency, row.getLong("platform_fee")),
                        Money.ofMinor(currency, row.getLong("vat")),
                        Money.ofMinor(currency, row.getLong("payable")),
                        Money.ofMinor(currency, row.getLong("net")),
                        new PriceRates(
                                row.getBigDecimal("platform_fee_percent"),
                                row.getBigDecimal("vat_percent"),
                                row.getInt("payout_days"))),
                row.getString("description"),
                row.getString("return_path"),
                row.getInt("checkouts"),
                checkout(row),
                row.getString("stripe_charge"),
                paidAt == null ? null : paidAt.toInstant(),
                cancelledAt == null ? null : cancelledAt.toInstant());
    }

    private static Charge.@Nullable Checkout checkout(ResultSet row) throws SQLException {
        String session = row.getString("checkout_session");
        return session == null
                ? null
                : new Charge.Checkout(
                        session,
                        URI.create(row.getString("checkout_url")),
                        row.getTimestamp("checkout_expires_at").toInstant());
    }
}
