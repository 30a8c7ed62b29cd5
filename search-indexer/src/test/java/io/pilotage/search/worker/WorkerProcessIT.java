package io.pilotage.search.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pilotage.localstack.LocalStack;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.SearchJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The worker and its command line as processes of their own. */
class WorkerProcessIT extends WorkerByHand {

    private static final List<String> SETTINGS = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "pilotage.search.url",
            "pilotage.search.index-prefix");

    /** As infra/prometheus/prometheus.yaml has it. */
    private static final Duration SCRAPE = Duration.ofSeconds(10);

    @Autowired
    private Environment environment;

    private int managementPort;
    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();

    @BeforeEach
    void pointCommandsAtTheServersUnderTest() {
        SETTINGS.forEach(setting -> System.setProperty(setting, environment.getRequiredProperty(setting)));
    }

    @AfterEach
    void forgetTheServersUnderTest() {
        SETTINGS.forEach(System::clearProperty);
    }

    @Test
    void losesNothingWhenWorkersAreKilledWhileTheyIndex() throws IOException, InterruptedException {
        var workers = List.of(start(), start());
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 2_000; i++) {
            ids.add(UUID.randomUUID());
        }
        try {
            ids.forEach(id -> change(id, 1, false));
            for (int version = 2; version < 4; version++) {
                int next = version;
                await().atMost(Duration.ofMinutes(1)).until(() -> indexed() > 0);
                transaction.executeWithoutResult(status ->
                        ids.forEach(id -> change(id, next, id.hashCode() % 3 == next)));
                await().atMost(Duration.ofMinutes(1)).until(() -> indexed() > 0);
                workers.get(version - 2).destroyForcibly().waitFor();
            }
        } finally {
            workers.forEach(Process::destroyForcibly);
        }
        // What the killed have claimed is free again when their leases end.
        jdbc.update("update search.search_document set next_attempt_at = now()");
        drain();

        assertThat(indexed()).isEqualTo(2_000);
        assertThat(drift.check(DocumentKind.ENGAGEMENT).clean()).isTrue();
    }

    @Test
    void answersItsProbesAndTellsItsMetrics() throws Exception {
        managementPort = freePort();
        var worker = start();
        try {
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(get("/actuator/health/readiness")).contains("UP"));
            assertThat(get("/actuator/health/liveness")).contains("UP");
            assertThat(get("/actuator/prometheus")).contains("pilotage_search_waiting");

            LocalStack.shared().postgres().pause();
            for (int scrape = 0; scrape < 2; scrape++) { // the first meets a line that has only just fallen silent
                long asked = System.nanoTime();
                assertThat(get("/actuator/prometheus")).contains("pilotage_search_waiting NaN");
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(SCRAPE);
            }
        } finally {
            LocalStack.shared().postgres().resume();
            worker.destroyForcibly().waitFor();
            // It has compared index and database meanwhile, and noted what other stories here had left.
            index("check", "--repair");
        }
    }

    @Test
    void saysHowTheIndexIs() throws IOException, InterruptedException {
        change(UUID.randomUUID(), 1, false);
        drain();
        var process = start("index", "status", "--json");
        var said = SearchJson.MAPPER.readTree(process.inputReader(StandardCharsets.UTF_8));

        assertThat(process.waitFor()).isZero();
        assertThat(said.at("/kinds/0/kind").asString()).isEqualTo("ENGAGEMENT");
        assertThat(said.at("/kinds/0/rows").asInt()).isEqualTo(1);
        assertThat(said.at("/parked").size()).isZero();
    }

    @Test
    void findsAndMendsDriftAndRebuilds() throws IOException {
        var id = UUID.randomUUID();
        change(id, 1, false);
        drain();
        var before = targets.of(DocumentKind.ENGAGEMENT);
        jdbc.update("update search.search_document set version = 5, indexed_version = 5 where id = ?", id);

        assertThat(index("check", "--json")).isEqualTo(1);
        assertThat(json().at("/kinds/0/stale/0").asString()).isEqualTo(id.toString());
        assertThat(index("check", "engagement", "--repair")).isZero();
        assertThat(said()).contains("Repaired: the index agrees with the database now.");
        assertThat(versionInIndex(id)).isEqualTo(5);
        assertThat(index("rebuild", "engagement", "--json")).isZero();
        assertThat(json().at("/rebuilds/0/done").asInt()).isEqualTo(1);
        assertThat(targets.of(DocumentKind.ENGAGEMENT)).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void rebuildsWhatIsAheadOfADatabaseThatWasRestored() throws IOException {
        var id = UUID.randomUUID();
        change(id, 9, false);
        drain();
        jdbc.update("update search.search_document set version = 5, indexed_version = 5 where id = ?", id);

        assertThat(index("check", "engagement", "--repair")).isZero();

        assertThat(versionInIndex(id)).isEqualTo(5);
    }

    @Test
    void refusesWhatMakesNoSenseAndSaysWhatIsUnreachable() {
        assertThat(index("rebuild", "everything")).isEqualTo(2);
        assertThat(index("nonsense")).isEqualTo(2);
        System.setProperty("pilotage.search.url", "http://127.0.0.1:1");
        assertThat(index("status")).isEqualTo(3);
        assertThat(said()).contains("no answer");
    }

    private String get(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private long indexed() {
        var count = jdbc.queryForObject(
                "select count(*) from search.search_document where indexed_version = version", Long.class);
        return count == null ? 0 : count;
    }

    private int index(String... arguments) {
        var standard = System.out;
        answer.reset();
        try {
            return IndexCommand.run(arguments, new PrintStream(answer, true, StandardCharsets.UTF_8));
        } finally {
            System.setOut(standard);
        }
    }

    private String said() {
        return answer.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() {
        return SearchJson.MAPPER.readTree(said());
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                SearchWorkerApplication.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        SETTINGS.forEach(setting -> process.environment()
                .put(
                        setting.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", ""),
                        environment.getRequiredProperty(setting)));
        process.environment().put("PILOTAGE_MANAGEMENT_PORT", Integer.toString(managementPort));
        if (arguments.length == 0) {
            process.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        return process.start();
    }
}
