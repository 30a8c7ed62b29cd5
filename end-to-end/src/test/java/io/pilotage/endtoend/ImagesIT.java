package io.pilotage.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.pilotage.localstack.LocalStack;
import io.pilotage.localstack.PostgreSql;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Each image's command, in the configuration of production, answers the probes that its manifest names. */
class ImagesIT {

    private static final Path PROJECT = Path.of("..");
    private static final String DATABASE = "images";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern ENTRYPOINT = Pattern.compile("^ENTRYPOINT (\\[.*])$", Pattern.MULTILINE);
    private static final Pattern PROBE = Pattern.compile("httpGet: \\{path: (\\S+), port: management}");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void answersEveryProbe() throws Exception {
        LocalStack stack = LocalStack.shared();
        Map<String, String> data = Map.of(
                "SPRING_DATASOURCE_URL",
                stack.postgres().createDatabase(DATABASE),
                "SPRING_DATASOURCE_USERNAME",
                DATABASE,
                "SPRING_DATASOURCE_PASSWORD",
                DATABASE,
                "PILOTAGE_SEARCH_URL",
                stack.elasticsearch().url(),
                "PILOTAGE_SEARCH_INDEX_PREFIX",
                DATABASE + "-");
        Process migration = start(
                "marketplace-ui",
                with(
                        data,
                        Map.of(
                                "PILOTAGE_MIGRATION_USERNAME", PostgreSql.owner(DATABASE),
                                "PILOTAGE_MIGRATION_PASSWORD", PostgreSql.owner(DATABASE))),
                "migrate");
        assertThat(migration.waitFor()).isZero();

        probe("search-indexer", data, running -> {});
        try (var collector = new Collector()) {
            Map<String, String> screens = screens();
            probe("marketplace-ui", with(with(data, screens), collector.settings()), running -> {
                int port = Integer.parseInt(screens.get("SERVER_PORT"));
                await().atMost(PATIENCE).untilAsserted(() -> {
                    assertThat(status(port, "/api/v1/engagements?page=1")).isEqualTo(400);
                    assertThat(collector.received("/v1/traces")).contains("/api/v1/engagements", "pilotage");
                    assertThat(collector.received("/v1/metrics")).contains("jvm.memory.used", "pilotage");
                });
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketplace-ui", "search-indexer"})
    void saysWhatIsInside(String image) throws IOException {
        Set<String> libraries = new HashSet<>();
        Set<String> listed = new HashSet<>();
        try (var jar = new JarFile(jar(image).toFile())) {
            jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .filter(name -> !name.contains("jarmode")) // the packaging's own
                    .map(name -> name.substring("BOOT-INF/lib/".length(), name.length() - ".jar".length()))
                    .forEach(libraries::add);
            try (var bill = jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json"))) {
                for (JsonNode part : new ObjectMapper().readTree(bill).path("components")) {
                    listed.add(part.path("name").asString() + "-"
                            + part.path("version").asString());
                }
            }
        }

        assertThat(libraries).hasSizeGreaterThan(50);
        assertThat(listed).containsAll(libraries);
    }

    private static Map<String, String> screens() throws IOException {
        int port = freePort();
        Map<String, String> screens = new HashMap<>();
        screens.put("SERVER_PORT", Integer.toString(port));
        screens.put("SERVER_ADDRESS", "127.0.0.1");
        screens.put("PILOTAGE_PUBLIC_URL", "http://localhost:" + port);
        screens.put("PILOTAGE_SEARCH_WORKER_ENABLED", "false");
        screens.put("PILOTAGE_MAIL_FROM", "Pilotage <no-reply@pilotage.example>");
        screens.put("PILOTAGE_MODERATION_CONTACT", "help@pilotage.example");
        screens.put("SPRING_MAIL_HOST", "127.0.0.1");
        screens.put("SPRING_MAIL_PORT", "1");
        screens.put("PILOTAGE_IDENTITY_ISSUER", "http://127.0.0.1:1/realms/pilotage");
        screens.put("PILOTAGE_IDENTITY_CLIENT_SECRET", "unused");
        screens.put("PILOTAGE_IDENTITY_ADMIN_CLIENT_SECRET", "unused");
        screens.put("PILOTAGE_STRIPE_SECRET_KEY", "sk_test_unused");
        screens.put("PILOTAGE_STRIPE_WEBHOOK_SECRET", "whsec_unused");
        screens.put("PILOTAGE_AUDIT_KEY", "a key that only this test knows, long enough");
        screens.put(
                "PILOTAGE_AUDIT_ANCHORFILE",
                Path.of("target", "image-anchors.log").toAbsolutePath().toString());
        return screens;
    }

    /** @param use what is asked of it once its probes say that it is ready */
    private void probe(String image, Map<String, String> environment, ThrowingConsumer<Process> use) throws Exception {
        int management = freePort();
        Process running =
                start(image, with(environment, Map.of("PILOTAGE_MANAGEMENT_PORT", Integer.toString(management))));
        try {
            List<String> probes = PROBE.matcher(
                            Files.readString(PROJECT.resolve("infra/kubernetes/" + image + ".yaml")))
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
            assertThat(probes).hasSize(2);
            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
                assertThat(running.isAlive()).isTrue();
                for (String path : probes) {
                    assertThat(status(management, path)).as(image + path).isEqualTo(200);
                }
            });
            use.accept(running);
        } finally {
            running.destroyForcibly().waitFor();
        }
    }

    /** Takes what a node sends by OTLP, as a collector would; names stand in it as they are. */
    private static final class Collector implements AutoCloseable {
        private final Map<String, String> received = new ConcurrentHashMap<>();
        private final HttpServer server;

        Collector() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                InputStream body = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                        ? new GZIPInputStream(exchange.getRequestBody())
                        : exchange.getRequestBody();
                received.merge(
                        exchange.getRequestURI().getPath(),
                        new String(body.readAllBytes(), StandardCharsets.ISO_8859_1),
                        String::concat);
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
        }

        Map<String, String> settings() {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            return Map.of(
                    "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", address + "/v1/traces",
                    "MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "1.0",
                    "MANAGEMENT_OTLP_METRICS_EXPORT_ENABLED", "true",
                    "MANAGEMENT_OTLP_METRICS_EXPORT_URL", address + "/v1/metrics",
                    "MANAGEMENT_OTLP_METRICS_EXPORT_STEP", "2s");
        }

        String received(String path) {
            return received.getOrDefault(path, "");
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static Process start(String image, Map<String, String> environment, String... arguments)
            throws IOException {
        var entrypoint = ENTRYPOINT.matcher(Files.readString(PROJECT.resolve("infra/Containerfile")));
        assertThat(entrypoint.find()).isTrue();
        List<String> command = new ArrayList<>();
        for (Object part : (List<?>) new Yaml().load(entrypoint.group(1))) {
            command.add(
                    switch (part.toString()) {
                        case "java" ->
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString();
                        case "pilotage.jar" -> jar(image).toString();
                        default -> part.toString();
                    });
        }
        command.add(1, "-Xmx512m");
        command.addAll(List.of(arguments));
        File log = new File("target/" + image + "-image.log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        process.environment().putAll(environment);
        return process.start();
    }

    private static Path jar(String image) {
        return PROJECT.resolve(image + "/target/" + image + "-0.1.0-SNAPSHOT-boot.jar");
    }

    private int status(int port, String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .timeout(Duration.ofSeconds(5))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
