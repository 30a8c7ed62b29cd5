package io.pilotage.stripe.simulator;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.checkout.Session;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountCreateParams.Capabilities;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData.ProductData;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import io.pilotage.stripe.simulator.state.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** What the tests say to a running simulator, in the words of the marketplace. */
final class SimulatorFixtures {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static {
        // A loaded machine may take its time; a test that waits in vain fails all the same.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private SimulatorFixtures() {}

    static StripeClient client(StripeSimulator simulator) {
        return StripeClient.builder()
                .setApiKey(SimulatorSettings.LOCAL_SECRET_KEY)
                .setApiBase(simulator.url())
                .setMaxNetworkRetries(0)
                .build();
    }

    static SessionCreateParams.Builder firstPeriod(long minor) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("http://localhost:8080/paid?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl("http://localhost:8080/contract")
                .setClientReferenceId("contract-1")
                .putMetadata("charge", "c1")
                .addLineItem(LineItem.builder()
                        .setQuantity(1L)
                        .setPriceData(PriceData.builder()
                                .setCurrency("gbp")
                                .setUnitAmount(minor)
                                .setProductData(ProductData.builder()
                                        .setName("Three days of a fractional CIO")
                                        .build())
                                .build())
                        .build())
                .setPaymentIntentData(PaymentIntentData.builder()
                        .setTransferGroup("contract-1")
                        .putMetadata("charge", "c1")
                        .build());
    }

    static Session paidSession(StripeSimulator simulator, long minor) throws StripeException, IOException {
        StripeClient client = client(simulator);
        Session session =
                client.v1().checkout().sessions().create(firstPeriod(minor).build());
        pay(simulator, session.getId(), "4242424242424242");
        return client.v1().checkout().sessions().retrieve(session.getId());
    }

    static JsonNode pay(StripeSimulator simulator, String session, String card) throws IOException {
        return control(simulator, "/checkout/" + session + "/pay", "{\"card\":\"" + card + "\"}");
    }

    static AccountCreateParams express() {
        return AccountCreateParams.builder()
                .setType(AccountCreateParams.Type.EXPRESS)
                .setCountry("GB")
                .setEmail("erin@demo.pilotage.example")
                .setCapabilities(Capabilities.builder()
                        .setTransfers(Capabilities.Transfers.builder()
                                .setRequested(true)
                                .build())
                        .build())
                .build();
    }

    static Account onboardedAccount(StripeSimulator simulator) throws StripeException, IOException {
        Account account = client(simulator).v1().accounts().create(express());
        control(simulator, "/accounts/" + account.getId() + "/onboard", "{}");
        return client(simulator).v1().accounts().retrieve(account.getId());
    }

    static JsonNode control(StripeSimulator simulator, String path, String json) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.url() + "/simulator" + path))
                .POST(BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return Json.MAPPER.readTree(answer.body());
    }

    static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
