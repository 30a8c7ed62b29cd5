package io.pilotage.stripe.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pilotage.stripe.simulator.state.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class IdempotencyTests {
    @TempDir
    Path data;

    private StripeSimulator simulator;

    @BeforeEach
    void start() {
        simulator = StripeSimulator.start(SimulatorSettings.in(data));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void replaysTheFirstAnswerForTheSameKey() throws IOException {
        HttpResponse<String> first = post("k1", "name=Harbour");
        HttpResponse<String> second = post("k1", "name=Harbour");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(second.headers().firstValue("Original-Request"))
                .isEqualTo(first.headers().firstValue("Request-Id"));
        assertThat(second.headers().firstValue("Request-Id"))
                .isNotEqualTo(first.headers().firstValue("Request-Id"));
    }

    @Test
    void refusesOtherParametersUnderTheSameKey() throws IOException {
        post("k1", "name=Harbour");

        HttpResponse<String> other = post("k1", "name=Lighthouse");

        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(error(other)).containsEntry("type", "idempotency_error");
    }

    @Test
    void keepsAnswersAcrossARestart() throws IOException {
        HttpResponse<String> first = post("k1", "name=Harbour");
        simulator.close();
        simulator = StripeSimulator.start(SimulatorSettings.in(data));

        assertThat(post("k1", "name=Harbour").body()).isEqualTo(first.body());
    }

    @Test
    void doesNotKeepARefusalOfTheParameters() throws IOException {
        assertThat(post("k1", "nome=Harbour").statusCode()).isEqualTo(400);

        assertThat(post("k1", "name=Harbour").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsARefusalThatCameFromExecution() throws IOException {
        String transfer = "amount=100&currency=gbp&destination=acct_nobody";

        assertThat(post("/v1/transfers", "k1", transfer).statusCode()).isEqualTo(400);

        HttpResponse<String> again = post("/v1/transfers", "k1", transfer);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
    }

    @Test
    void refusesASecondRequestWhileTheFirstStillRuns() throws IOException {
        SimulatorFixtures.control(
                simulator, "/faults", "{\"fault\":\"slow\",\"path\":\"/v1/customers\",\"milliseconds\":4000}");
        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(() -> {
            try {
                return post("k1", "name=Harbour");
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
        Awaitility.await().until(() -> faults().isEmpty());

        HttpResponse<String> second = post("k1", "name=Harbour");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(error(second)).containsEntry("code", "idempotency_key_in_use");
        assertThat(first.join().statusCode()).isEqualTo(200);
    }

    @Test
    void aLostAnswerWasExecutedAndIsReplayed() throws IOException {
        SimulatorFixtures.control(simulator, "/faults", "{\"fault\":\"lose-answer\",\"path\":\"/v1/customers\"}");

        assertThatThrownBy(() -> post("k1", "name=Harbour")).isInstanceOf(IOException.class);

        HttpResponse<String> again = post("k1", "name=Harbour");
        assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
        assertThat(Json.MAPPER.readTree(get("/v1/customers").body()).get("data"))
                .hasSize(1);
    }

    private JsonNode faults() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.url() + "/simulator/faults"))
                .build();
        return Json.MAPPER.readTree(SimulatorFixtures.send(request).body()).get("faults");
    }

    private static Map<String, String> error(HttpResponse<String> answer) {
        Map<String, String> error = new HashMap<>();
        Json.MAPPER
                .readTree(answer.body())
                .get("error")
                .properties()
                .forEach(entry -> error.put(entry.getKey(), entry.getValue().asString()));
        return error;
    }

    private HttpResponse<String> post(String key, String form) throws IOException {
        return post("/v1/customers", key, form);
    }

    private HttpResponse<String> post(String path, String key, String form) throws IOException {
        return SimulatorFixtures.send(request(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private HttpResponse<String> get(String path) throws IOException {
        return SimulatorFixtures.send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(simulator.url() + path))
                .header("Authorization", "Bearer " + SimulatorSettings.LOCAL_SECRET_KEY);
    }
}
