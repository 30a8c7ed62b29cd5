package io.pilotage.marketplace.testing;

import io.pilotage.stripe.simulator.SimulatorSettings;
import io.pilotage.stripe.simulator.StripeSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Stripe for one application context: the simulator, its people who pay and onboard, and its misbehaviour on demand. */
public final class SimulatedStripe implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private String address = "";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            int port = freePort();
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "stripe-simulator");
            var simulator = StripeSimulator.start(SimulatorSettings.in(data)
                    .withWebhook(
                            "http://127.0.0.1:" + port + "/stripe/webhook", SimulatorSettings.LOCAL_WEBHOOK_SECRET));
            address = simulator.url();
            TestPropertyValues.of(
                            "server.port=" + port,
                            "pilotage.stripe.api-base=" + address,
                            "pilotage.stripe.secret-key=" + SimulatorSettings.LOCAL_SECRET_KEY,
                            "pilotage.stripe.webhook-secret=" + SimulatorSettings.LOCAL_WEBHOOK_SECRET,
                            "pilotage.stripe.read-timeout=3s",
                            "pilotage.stripe.reconcile-after=2s",
                            "pilotage.stripe.reconcile-every=1s")
                    .applyTo(context);
            context.getBeanFactory().registerSingleton("simulatedStripe", this);
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Somebody makes another payment page for a charge in Stripe's dashboard. */
    public URI page(UUID charge, Money total) {
        String form = "mode=payment&success_url=http://localhost:8080/done&client_reference_id=" + charge
                + "&line_items[0][quantity]=1&line_items[0][price_data][product_data][name]=Again"
                + "&line_items[0][price_data][currency]="
                + total.getCurrencyUnit().getCode().toLowerCase(Locale.ROOT)
                + "&line_items[0][price_data][unit_amount]=" + total.getAmountMinorLong();
        return URI.create(form("/v1/checkout/sessions", form).path("url").asString());
    }

    /** Somebody sends part of a payment back in Stripe's dashboard. */
    public void refund(String stripeCharge, Money part) {
        form("/v1/refunds", "charge=" + stripeCharge + "&amount=" + part.getAmountMinorLong());
    }

    private JsonNode form(String path, String form) {
        return send(request(path)
                .header("Authorization", "Bearer " + SimulatorSettings.LOCAL_SECRET_KEY)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Somebody pays on the page with a card that works; answers what the page would say. */
    public String pay(URI page) {
        return post("checkout/" + lastPart(page) + "/pay", "{}").path("status").asString();
    }

    /** Somebody tries to pay with this test card. */
    public String pay(URI page, String card) {
        return post("checkout/" + lastPart(page) + "/pay", "{\"card\": \"" + card + "\"}")
                .path("status")
                .asString();
    }

    /** The executive answers everything that Stripe asks. */
    public void onboard(String account) {
        post("accounts/" + account + "/onboard", "{}");
    }

    /** The next requests or events that match meet this misbehaviour; the words are the simulator's. */
    public void misbehave(String fault) {
        post("faults", fault.replace('\'', '"'));
    }

    /** All pounds that lie at Stripe, those that are not available yet included. */
    public Money balance() {
        JsonNode balance = get("balance");
        return Stream.of("available", "pending")
                .flatMap(part -> balance.path(part).valueStream())
                .filter(amount -> amount.path("currency").asString().equals("gbp"))
                .map(amount ->
                        Money.ofMinor(CurrencyUnit.GBP, amount.path("amount").asLong()))
                .reduce(Money.zero(CurrencyUnit.GBP), Money::plus);
    }

    /** The list at this address of Stripe's API, e.g. {@code transfers?limit=100}. */
    public JsonNode list(String path) {
        return get(path).path("data");
    }

    private JsonNode get(String path) {
        return send(request("/v1/" + path)
                .header("Authorization", "Bearer " + SimulatorSettings.LOCAL_SECRET_KEY)
                .GET());
    }

    public void behave() {
        send(request("/simulator/faults").DELETE());
    }

    private JsonNode post(String control, String body) {
        return send(request("/simulator/" + control).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String lastPart(URI page) {
        return page.getPath().substring(page.getPath().lastIndexOf('/') + 1);
    }
}
