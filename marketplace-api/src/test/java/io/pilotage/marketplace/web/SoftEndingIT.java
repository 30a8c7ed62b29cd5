package io.pilotage.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pilotage.localstack.LocalStack;
import io.pilotage.localstack.PostgreSql;
import io.pilotage.marketplace.MarketplaceApiApplication;
import io.pilotage.marketplace.testing.Issuer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The application as a process of its own, told to end (SIGTERM) while people use it. */
class SoftEndingIT {

    private static final String NAME = "soft_ending";
    private static final int CLIENTS = 4;
    private static final String UNDER_WAY = "HTTP/1.1 100 \r\n\r\n";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private Issuer issuer;
    private JdbcClient jdbc;
    private String token;
    private Process application;
    private int port;

    @BeforeEach
    void start() throws Exception {
        String database = LocalStack.shared().postgres().createDatabase(NAME);
        jdbc = JdbcClient.create(new DriverManagerDataSource(database, NAME, NAME));
        issuer = new Issuer();
        token = issuer.token(UUID.randomUUID());
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        application = start(database);
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> send(HttpRequest.newBuilder(address("/api/v1/engagements/newest"))
                                        .GET())
                                .statusCode()
                        == 200);
        assertThat(post("/api/v1/me/onboarding", "{\"role\": \"ORGANISATION_MEMBER\"}")
                        .statusCode())
                .isLessThan(300);
    }

    @AfterEach
    void end() {
        application.destroyForcibly();
        issuer.close();
        http.close();
    }

    @Test
    void finishesWhatIsUnderWayAndLosesNothingThatWasAcknowledged() throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(this::foundOrganisations);
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() > 40);
            endDuringAnUpload();
        }

        assertThat(application.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(jdbc.sql("select name from organisation.organisation")
                        .query(String.class)
                        .list())
                .containsAll(acknowledged)
                .doesNotHaveDuplicates();
        assertThat(jdbc.sql("select task_name from jobs.scheduled_tasks where picked")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    /** Sends the body only when the application, which has read the head and waits for it, takes no more connections. */
    private void endDuringAnUpload() throws IOException {
        String slow = "Slow " + UUID.randomUUID();
        byte[] body = organisation(slow).getBytes(StandardCharsets.UTF_8);
        try (var upload = new Socket(InetAddress.getLoopbackAddress(), port)) {
            InputStream in = upload.getInputStream();
            OutputStream out = upload.getOutputStream();
            out.write(("POST /api/v1/organisations HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                            + "\r\nExpect: 100-continue\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            assertThat(read(in, UNDER_WAY.length())).isEqualTo(UNDER_WAY);

            application.destroy();
            await().atMost(Duration.ofSeconds(20)).until(() -> !accepts());
            out.write(body);

            assertThat(read(in, 12)).isEqualTo("HTTP/1.1 201");
        }
        acknowledged.add(slow);
    }

    private static String read(InputStream in, int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private void foundOrganisations() {
        try {
            while (true) {
                String name = "Harbour " + UUID.randomUUID();
                if (post("/api/v1/organisations", organisation(name)).statusCode() == 201) {
                    acknowledged.add(name);
                }
            }
        } catch (IOException refused) {
            // it has ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean accepts() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static String organisation(String name) {
        return """
                {"name": "%s", "sector": "THIRD", "sizeBand": "LARGE", "region": "LONDON"}""".formatted(name);
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private Process start(String database) throws IOException {
        var settings = Map.of(
                "server.port", String.valueOf(port),
                "spring.datasource.url", database,
                "spring.datasource.username", NAME,
                "spring.datasource.password", NAME,
                "pilotage.migration.username", PostgreSql.owner(NAME),
                "pilotage.migration.password", PostgreSql.owner(NAME),
                "pilotage.identity.issuer", issuer.url());
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                MarketplaceApiApplication.class.getName(),
                "--spring.profiles.active=local",
                "--pilotage.demonstration-data=false",
                "--pilotage.search.worker.enabled=false"));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createDirectories(Path.of("target"))
                        .resolve("soft-ending.log")
                        .toFile())
                .start();
    }
}
