package io.pilotage.marketplace.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.pilotage.localstack.LocalStack;
import io.pilotage.localstack.PostgreSql;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.PaymentNode;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database is lost and put back as it was before some money moved: none of it moves again. */
class RestoreDrillIT extends PaymentScene {

    private static final Money FIRST = Money.parse("GBP 850.00");
    private static final Money SECOND = Money.parse("GBP 900.00");
    private static final Money THIRD = Money.parse("GBP 1000.00");
    private static final Money OTHER = Money.parse("GBP 50.00");

    /** A job that was under way when the backup was taken is taken up after two minutes. */
    private static final Duration UNTIL_TAKEN_UP = Duration.ofMinutes(3);

    private final PostgreSql postgres = LocalStack.shared().postgres("drill");

    private ConfigurableApplicationContext node = PaymentNode.first("drill");

    @Autowired
    private Releases releases;

    @Autowired
    private StripeOperations operations;

    @Autowired
    private PayoutAccountStore accounts;

    @Autowired
    private CatchUp catchUp;

    @Autowired
    private BooksAgainstStripe books;

    private final ChargeReference paidBefore = new ChargeReference(Uuids.next());

    RestoreDrillIT() {
        node.getAutowireCapableBeanFactory().autowireBean(this);
    }

    @AfterEach
    void endTheNode() {
        node.close();
    }

    @Test
    void nothingIsPaidOrTransferredTwice() {
        keycloak().sql("create table account_of_the_drill (id int)").update();
        ChargeId before = raise(paidBefore);
        stripe.pay(payer.call(() -> charges.startCheckout(before)));
        await().atMost(PATIENCE)
                .until(() -> charges.about(paidBefore).orElseThrow().paid());
        String payee = openAccount(executive);
        stripe.onboard(payee);
        await().atMost(PATIENCE)
                .until(() -> accounts.find(executive).orElseThrow().ready());
        release(FIRST);
        awaitTransferred(1);
        stripe.misbehave("{'fault': 'fail', 'method': 'POST', 'path': '/v1/transfers', 'status': 500, 'times': 1000}");
        release(SECOND);
        ExecutiveId newcomer = executives.of(callers.executive().id).orElseThrow();
        postgres.backups().take();
        Instant moment = jdbc.sql("select clock_timestamp()")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();

        // From here on only Stripe will remember.
        stripe.behave();
        awaitTransferred(2);
        pay();
        String opened = openAccount(newcomer);
        ExecutiveId forgotten = executives.of(callers.executive().id).orElseThrow();
        stripe.onboard(openAccount(forgotten));
        release(THIRD);
        awaitTransferred(3);
        node.close();
        postgres.stop();

        postgres.backups().restore(null, moment);
        postgres.start();
        stripe.misbehave(
                "{'fault': 'fail', 'method': 'GET', 'path': '/v1/checkout/sessions', 'status': 500, 'times': 1000}");
        startAnotherNode();
        assertThat(paid()).isFalse();
        assertThatThrownBy(this::checkout).as("while Stripe does not tell").isInstanceOf(PaymentsUnavailable.class);
        assertThat(pagesToOpen()).as("nobody waits for a page any more").isZero();
        assertThat(transferred()).isEqualTo(1);

        stripe.behave();
        await().atMost(PATIENCE).until(looks::caughtUp);
        assertThatThrownBy(this::checkout).isInstanceOf(AlreadyPaid.class);
        assertThat(accounts.find(newcomer).orElseThrow().stripeAccount()).isEqualTo(opened);
        assertThat(accounts.find(forgotten)).isEmpty();
        awaitTransferred(2);
        assertThat(unexplained()).isEqualTo(1);

        release(OTHER);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select problem from billing.stripe_operation where state = 'REFUSED'")
                        .query(String.class)
                        .optional()
                        .orElse("")
                        .contains("£900.00"));
        release(THIRD);
        awaitTransferred(3);
        catchUp.run();
        assertThat(unexplained()).isZero();
        assertThat(stripe.list("transfers?limit=100")).hasSize(3);
        assertThat(stripe.list("charges?limit=100")).hasSize(2);
        assertThat(stripe.list("checkout/sessions?limit=100")).hasSize(2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(balance(AccountKind.STRIPE_BALANCE.account()))
                        .isEqualTo(stripe.balance()));
        books.compare();
        assertThat(jdbc.sql("select count(*) from billing.stripe_difference")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(keycloak()
                        .sql("select count(*) from account_of_the_drill")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private ChargeId raise(ChargeReference other) {
        var payerOfBoth = charges.about(reference).orElseThrow().payer();
        return transaction.execute(status -> charges.raise(new RaiseCharge(
                other,
                payerOfBoth,
                executive,
                price.quote(GROSS),
                "Fractional CIO, 4 days",
                "/contracts/" + other.value())));
    }

    private String openAccount(ExecutiveId owner) {
        operations.perform(Payouts.purpose(owner, 0), new StripeRequest.OpenAccount(owner, "executive@people.example"));
        return accounts.find(owner).orElseThrow().stripeAccount();
    }

    private void release(Money gross) {
        transaction.executeWithoutResult(status -> releases.release(new ReleaseId(Uuids.next()), paidBefore, gross));
    }

    private void awaitTransferred(int number) {
        await().atMost(UNTIL_TAKEN_UP).until(() -> transferred() == number);
    }

    private int transferred() {
        return jdbc.sql("select count(*) from billing.release where state = 'TRANSFERRED'")
                .query(Integer.class)
                .single();
    }

    private int pagesToOpen() {
        return jdbc.sql("""
            select count(*) from billing.stripe_operation where purpose like 'checkout/%' and state not in ('SUCCEEDED', 'REFUSED')\
            """).query(Integer.class).single();
    }

    private int unexplained() {
        return jdbc.sql("select count(*) from billing.stripe_unexplained")
                .query(Integer.class)
                .single();
    }

    private void startAnotherNode() {
        node = PaymentNode.after(node, stripe);
        node.getAutowireCapableBeanFactory().autowireBean(this);
        payer = callers.metBefore(payer.id);
    }

    private JdbcClient keycloak() {
        return JdbcClient.create(new DriverManagerDataSource(postgres.jdbcUrl("keycloak"), "keycloak", "keycloak"));
    }
}
