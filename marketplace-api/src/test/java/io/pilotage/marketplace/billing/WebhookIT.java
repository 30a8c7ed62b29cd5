package io.pilotage.marketplace.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.PaymentTest;
import io.pilotage.stripe.simulator.SimulatorSettings;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** Only what Stripe itself has just signed is believed, and once. */
@PaymentTest
class WebhookIT extends PaymentScene {

    @Value("${server.port}")
    private int port;

    @Test
    void believesOnlyWebhooksThatStripeSignedJustNow() throws Exception {
        String event = event("account.updated", false);
        long now = Instant.now().getEpochSecond();

        for (String signature : List.of(
                "",
                "t=1,v1=00",
                "t=" + now + ",v1=" + "0".repeat(64),
                signature(event, now, "whsec_another"),
                signature(event, now + 400, SimulatorSettings.LOCAL_WEBHOOK_SECRET),
                signature(event, Long.MAX_VALUE, SimulatorSettings.LOCAL_WEBHOOK_SECRET),
                signature(event, now - 301, SimulatorSettings.LOCAL_WEBHOOK_SECRET),
                signature(event + " ", now, SimulatorSettings.LOCAL_WEBHOOK_SECRET))) {
            assertThat(post(event, signature)).as(signature).isEqualTo(400);
        }
        assertThat(stored(event)).isZero();

        for (int delivery = 0; delivery < 2; delivery++) {
            assertThat(post(event, signature(event, now, SimulatorSettings.LOCAL_WEBHOOK_SECRET)))
                    .isEqualTo(200);
        }
        assertThat(stored(event)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account\\u0000.updated", "", "account updated"})
    void refusesSignedEventsThatNobodyCanKeep(String type) throws Exception {
        String event = event(type, false);
        String deep = event.replace("{\"id\"", "{\"a\": " + "[".repeat(2_000) + "]".repeat(2_000) + ", \"id\"");

        for (String unfit : List.of(event, deep)) {
            assertThat(post(
                            unfit,
                            signature(unfit, Instant.now().getEpochSecond(), SimulatorSettings.LOCAL_WEBHOOK_SECRET)))
                    .isEqualTo(400);
        }
    }

    @Test
    void ignoresEventsOfTheOtherMode() throws Exception {
        String live = event("account.updated", true);

        assertThat(post(live, signature(live, Instant.now().getEpochSecond(), SimulatorSettings.LOCAL_WEBHOOK_SECRET)))
                .isEqualTo(200);
        assertThat(stored(live)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoice.created", "checkout.session.completed"})
    void settlesEventsOfKindsAndSessionsItDoesNotKnowAndChangesNothing(String type) throws Exception {
        String unknown = event(type, false);

        assertThat(post(
                        unknown,
                        signature(unknown, Instant.now().getEpochSecond(), SimulatorSettings.LOCAL_WEBHOOK_SECRET)))
                .isEqualTo(200);
        await().atMost(PATIENCE)
                .until(() ->
                        jdbc.sql("select count(*) from billing.stripe_event where id = :id and handled_at is not null")
                                        .param("id", JsonPath.<String>read(unknown, "$.id"))
                                        .query(Integer.class)
                                        .single()
                                == 1);
        assertThat(paid()).isFalse();
    }

    @Test
    void answersUndecodableAddressesOfTheApiAsAProblem() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/executives/%00"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonPath.<String>read(answer.body(), "$.type"))
                .isEqualTo("https://pilotage.example/problems/malformed");
    }

    private static String event(String type, boolean live) {
        return """
            {"id": "evt_%s", "object": "event", "type": "%s", "livemode": %s, "data": {"object": {"id": "obj_unknown"}}}\
            """.formatted(Uuids.next(), type, live);
    }

    @Test
    void refusesEndlessBodiesHoweverTheAddressIsWritten() throws Exception {
        for (String address : List.of("/stripe/webhook", "/%73tripe/webhook")) {
            assertThat(endless("POST", address, "application/json", 300_000))
                    .as(address)
                    .isEqualTo(413);
        }
        for (String address : List.of("/api/v1/me", "/%61pi/v1/me")) {
            assertThat(endless("POST", address, "application/json", 2_100_000))
                    .as("%s, not read before it is known who sends it", address)
                    .isEqualTo(401);
        }
        String form = "application/x-www-form-urlencoded";
        assertThat(endless("POST", "/any", form, 2_200_000)).isEqualTo(413);
        assertThat(endless("POST", "/VAADIN/dynamic/any", "text/csv", 10)).isEqualTo(411);
    }

    /** Sends in chunks, so that no length is said beforehand. */
    private int endless(String method, String address, String type, int length) throws Exception {
        var body = HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream("x".repeat(length).getBytes(StandardCharsets.UTF_8)));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .method(method, body);
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String signature(String body, long at, String secret) throws Exception {
        var hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signed = hmac.doFinal((at + "." + body).getBytes(StandardCharsets.UTF_8));
        return "t=" + at + ",v1=" + HexFormat.of().formatHex(signed);
    }

    private int stored(String event) {
        return jdbc.sql("select count(*) from billing.stripe_event where id = :id")
                .param("id", JsonPath.<String>read(event, "$.id"))
                .query(Integer.class)
                .single();
    }

    private int post(String event, String signature) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/stripe/webhook"))
                .POST(HttpRequest.BodyPublishers.ofString(event));
        if (!signature.isEmpty()) {
            request.header("Stripe-Signature", signature);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
