package io.pilotage.stripe.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookTests {
    private static final String SECRET = "whsec_of_the_test";

    @TempDir
    Path data;

    private final List<Event> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer listener;
    private StripeSimulator simulator;

    @BeforeEach
    void start() throws Exception {
        listener = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        listener.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean refuse = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (!refuse) {
                try {
                    String signature = exchange.getRequestHeaders().getFirst("Stripe-Signature");
                    heard.add(Webhook.constructEvent(body, signature, SECRET));
                } catch (com.stripe.exception.SignatureVerificationException forged) {
                    refuse = true;
                }
            }
            exchange.sendResponseHeaders(refuse ? 500 : 204, -1);
            exchange.close();
        });
        listener.start();
        simulator = StripeSimulator.start(settings());
    }

    private SimulatorSettings settings() {
        String url = "http://127.0.0.1:" + listener.getAddress().getPort() + "/";
        return SimulatorSettings.in(data).withWebhook(url, SECRET);
    }

    @AfterEach
    void stop() {
        simulator.close();
        listener.stop(0);
    }

    @Test
    void tellsOfAPaymentWithSignedTypedEvents() throws Exception {
        SimulatorFixtures.paidSession(simulator, 10_000);

        Awaitility.await()
                .untilAsserted(() -> assertThat(types())
                        .containsExactly(
                                "payment_intent.created",
                                "charge.succeeded",
                                "payment_intent.succeeded",
                                "checkout.session.completed"));
        assertThat(heard)
                .allSatisfy(
                        event -> assertThat(event.getDataObjectDeserializer().getObject())
                                .isPresent());
    }

    @Test
    void tellsOfConnectedAccountsWithTheAccount() throws Exception {
        var account = SimulatorFixtures.onboardedAccount(simulator);

        Awaitility.await()
                .untilAsserted(() -> assertThat(heard).anySatisfy(event -> {
                    assertThat(event.getType()).isEqualTo("account.updated");
                    assertThat(event.getAccount()).isEqualTo(account.getId());
                    assertThat(event.getData().getPreviousAttributes()).containsKey("payouts_enabled");
                }));
    }

    @Test
    void triesAgainUntilAccepted() throws Exception {
        refusals.set(2);

        SimulatorFixtures.onboardedAccount(simulator);

        Awaitility.await().untilAsserted(() -> assertThat(types()).containsExactly("account.updated"));
    }

    @Test
    void deliversAfterARestartWhatWasStillOpen() throws Exception {
        refusals.set(1000);
        SimulatorFixtures.onboardedAccount(simulator);
        Awaitility.await().until(() -> refusals.get() < 1000);
        simulator.close();
        assertThat(heard).isEmpty();
        refusals.set(0);

        simulator = StripeSimulator.start(settings());

        Awaitility.await().untilAsserted(() -> assertThat(types()).containsExactly("account.updated"));
    }

    @Test
    void duplicatesOnDemand() throws Exception {
        fault("{\"fault\":\"duplicate\",\"type\":\"checkout.session.*\"}");

        SimulatorFixtures.paidSession(simulator, 10_000);

        Awaitility.await()
                .untilAsserted(() -> assertThat(heard)
                        .filteredOn(event -> event.getType().equals("checkout.session.completed"))
                        .hasSize(2)
                        .extracting(Event::getId)
                        .containsOnly(heard.getLast().getId()));
    }

    @Test
    void dropsOnDemandButStillListsTheEvent() throws Exception {
        fault("{\"fault\":\"drop\",\"type\":\"charge.succeeded\"}");

        SimulatorFixtures.paidSession(simulator, 10_000);

        Awaitility.await().untilAsserted(() -> assertThat(types()).contains("checkout.session.completed"));
        assertThat(types()).doesNotContain("charge.succeeded");
        assertThat(SimulatorFixtures.client(simulator).v1().events().list().getData())
                .extracting(Event::getType)
                .contains("charge.succeeded");
    }

    @Test
    void reordersOnDemand() throws Exception {
        fault("{\"fault\":\"reorder\",\"type\":\"*\",\"times\":4}");

        SimulatorFixtures.paidSession(simulator, 10_000);

        Awaitility.await()
                .untilAsserted(() -> assertThat(types())
                        .containsExactly(
                                "checkout.session.completed",
                                "payment_intent.succeeded",
                                "charge.succeeded",
                                "payment_intent.created"));
    }

    @Test
    void delaysOnDemand() throws Exception {
        fault("{\"fault\":\"delay\",\"type\":\"charge.succeeded\",\"milliseconds\":3000}");

        SimulatorFixtures.paidSession(simulator, 10_000);

        Awaitility.await()
                .untilAsserted(() -> assertThat(types()).hasSize(4).last().isEqualTo("charge.succeeded"));
    }

    private void fault(String json) throws Exception {
        SimulatorFixtures.control(simulator, "/faults", json);
    }

    private List<String> types() {
        return heard.stream().map(Event::getType).toList();
    }
}
