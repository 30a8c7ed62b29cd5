package io.pilotage.marketplace.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pilotage.marketplace.billing.ChargeId;
import io.pilotage.marketplace.billing.ChargeReference;
import io.pilotage.marketplace.billing.PaymentGateway.Outcome;
import io.pilotage.marketplace.billing.PaymentHistory;
import io.pilotage.marketplace.billing.PaymentInSuspenseId;
import io.pilotage.marketplace.billing.ReleaseId;
import io.pilotage.marketplace.billing.StripeRequest;
import io.pilotage.marketplace.billing.StripeSettings;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.stripe.simulator.SimulatorSettings;
import io.pilotage.stripe.simulator.StripeSimulator;
import io.pilotage.stripe.simulator.specification.SpecificationPackage;
import io.pilotage.stripe.simulator.specification.SpecificationPackage.Result;
import io.pilotage.stripe.simulator.specification.StripeSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that the application ever asks of Stripe, held against Stripe's own OpenAPI file. */
class StripeSpecificationTests {
    private static final URI PAGE = URI.create("http://localhost:8080/contracts/1");

    @TempDir
    Path data;

    private StripeSpecification specification;
    private StripeSimulator simulator;
    private StripePaymentGateway gateway;
    private StripeHistory history;

    @BeforeEach
    void start() {
        switch (SpecificationPackage.fetch(Path.of("target/stripe-specification"))) {
            case Result.Fetched fetched -> specification = StripeSpecification.read(fetched.file());
            case Result.Missing missing -> {
                System.out.println("StripeSpecificationTests skipped: " + missing.reason());
                Assumptions.abort(missing.reason());
            }
        }
        simulator = StripeSimulator.start(SimulatorSettings.in(data));
        var client = StripeClient.builder()
                .setApiKey(SimulatorSettings.LOCAL_SECRET_KEY)
                .setApiBase(simulator.url())
                .build();
        var line = new StripeLine(CircuitBreakerRegistry.ofDefaults(), Clock.systemUTC());
        gateway = new StripePaymentGateway(client, line, settings(), Clock.systemUTC());
        history = new StripeHistory(client, line);
    }

    private StripeSettings settings() {
        var patience = Duration.ofSeconds(15);
        return new StripeSettings(
                URI.create(simulator.url()),
                SimulatorSettings.LOCAL_SECRET_KEY,
                List.of("whsec"),
                patience,
                patience,
                patience,
                patience,
                patience,
                patience,
                patience);
    }

    @AfterEach
    void stop() {
        if (simulator != null) {
            simulator.close();
        }
    }

    @Test
    void everyRequestIsOneThatStripeDescribes() throws Exception {
        var reference = new ChargeReference(UUID.randomUUID());
        String account = perform(
                        new StripeRequest.OpenAccount(new ExecutiveId(UUID.randomUUID()), "erin@demo.pilotage.example"))
                .id();
        perform(new StripeRequest.LinkAccount(account, PAGE, PAGE));
        person("accounts/" + account + "/onboard");
        assertThat(gateway.account(account).ready()).isTrue();
        String session = perform(new StripeRequest.OpenCheckout(
                        new ChargeId(UUID.randomUUID()),
                        reference,
                        "Fractional CIO, 3 days",
                        Money.parse("GBP 2550.00"),
                        Money.parse("GBP 510.00"),
                        PAGE,
                        PAGE))
                .id();
        person("checkout/" + session + "/pay");
        gateway.expire(session);
        var paid = gateway.checkout(session).orElseThrow();
        assertThat(paid.paid()).isTrue();
        assertThat(paid.total()).isEqualTo(Money.parse("GBP 3060.00"));
        var transfer = new StripeRequest.Transfer(
                new ReleaseId(UUID.randomUUID()), reference, Money.parse("GBP 2295.00"), account, paid.stripeCharge());
        perform(transfer);
        assertThat(history.transfersFor(reference))
                .singleElement()
                .satisfies(sent -> assertThat(sent.release()).isEqualTo(transfer.release()));
        var refund = new StripeRequest.Refund(
                new PaymentInSuspenseId(UUID.randomUUID()), paid.total(), Objects.requireNonNull(paid.stripeCharge()));
        perform(refund);
        assertThat(history.refund(refund)).isPresent();
        assertThat(history.pagesSince(Instant.EPOCH))
                .singleElement()
                .satisfies(page -> assertThat(page.progress()).isEqualTo(PaymentHistory.Progress.SENT_BACK));
        assertThat(history.transfersSince(Instant.EPOCH)).isEqualTo(history.transfersFor(reference));
        assertThat(history.accountsSince(Instant.EPOCH))
                .extracting(PaymentHistory.Opened::account)
                .containsExactly(account);

        assertThat(simulator.exchanges())
                .hasSizeGreaterThanOrEqualTo(11)
                .allSatisfy(exchange -> assertThat(specification.validate(exchange))
                        .as(exchange.method() + " " + exchange.path())
                        .isEmpty());
    }

    private Outcome.Succeeded perform(StripeRequest request) {
        Outcome outcome = gateway.perform(
                request, UUID.randomUUID().toString(), Instant.now().plusSeconds(5));
        assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
        return (Outcome.Succeeded) outcome;
    }

    /** What a person does on one of Stripe's pages. */
    private void person(String act) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.url() + "/simulator/" + act))
                .POST(BodyPublishers.ofString("{}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }
}
