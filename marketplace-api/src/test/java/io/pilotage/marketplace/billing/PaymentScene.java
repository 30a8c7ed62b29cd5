package io.pilotage.marketplace.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.DistinctName;
import io.pilotage.marketplace.testing.SimulatedStripe;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A charge of 3,400 pounds that an organisation owes for an executive's work, and what people do about it. */
abstract class PaymentScene {

    static final Money GROSS = Money.parse("GBP 3400.00");
    static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    SimulatedStripe stripe;

    @Autowired
    Callers callers;

    @Autowired
    Organisations organisations;

    @Autowired
    Executives executives;

    @Autowired
    Price price;

    @Autowired
    Charges charges;

    @Autowired
    Ledger ledger;

    @Autowired
    StripeLooks looks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final ChargeReference reference = new ChargeReference(Uuids.next());
    ExecutiveId executive;
    Caller payer;
    ChargeId charge;

    @BeforeEach
    void raiseACharge() {
        await().atMost(PATIENCE).until(looks::caughtUp);
        payer = callers.organisationMember();
        executive = executives.of(callers.executive().id).orElseThrow();
        OrganisationId organisation = payer.call(() -> organisations.create(new OrganisationDetails.Statement(
                        DistinctName.like("Tideway Housing"),
                        Sector.THIRD,
                        SizeBand.values()[0],
                        Region.values()[0],
                        null)))
                .id();
        charge = transaction.execute(status -> charges.raise(new RaiseCharge(
                reference,
                organisation,
                executive,
                price.quote(GROSS),
                "Fractional CIO, 4 days",
                "/contracts/" + reference.value())));
    }

    @AfterEach
    void behave() {
        stripe.behave();
    }

    URI checkout() {
        return payer.call(() -> charges.startCheckout(charge));
    }

    void pay() {
        stripe.pay(checkout());
        awaitPaid();
    }

    boolean paid() {
        return charges.about(reference).orElseThrow().paid();
    }

    void awaitPaid() {
        await().atMost(PATIENCE).until(this::paid);
    }

    void assertBookedOnce() {
        await().atMost(PATIENCE).until(() -> ledger.about(List.of(reference)).size() == 2);
        assertThat(ledger.about(List.of(reference)))
                .extracting(LedgerEntry::words)
                .containsExactly("Payment received", "Card costs of the payment");
        assertThat(balance(AccountKind.CLIENT_FUNDS.of(reference.value()))).isEqualTo(GROSS.negated());
        assertBooksBalance();
    }

    void assertBooksBalance() {
        assertThat(jdbc.sql("select count(*) from (select 1 from billing.posting group by currency having"
                                + " sum(minor) <> 0)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    Money balance(AccountKind.Account account) {
        return ledger.balance(account, CurrencyUnit.GBP);
    }
}
