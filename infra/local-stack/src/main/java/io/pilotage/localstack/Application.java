package io.pilotage.localstack;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The application of the project, from its jar, in the profile {@code local}. */
public final class Application extends Server {
    private final Path jar;
    private final int port;
    private final int managementPort;
    private final Map<String, String> addresses;

    /** {@code addresses} are variables of the environment; those that this process has already win. */
    Application(String name, Folders folders, int port, int managementPort, Map<String, String> addresses) {
        super(name, folders);
        this.port = port;
        this.managementPort = managementPort;
        this.addresses = addresses;
        jar = folders.project().resolve("marketplace-ui/target/marketplace-ui-0.1.0-SNAPSHOT-boot.jar");
    }

    /** The address that people and API clients use, without a slash at its end. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** The address of probes and metrics, without a slash at its end. */
    public String managementUrl() {
        return "http://127.0.0.1:" + managementPort;
    }

    private Path anchors() {
        return data().resolve("audit-anchors.log");
    }

    /** After a restore the audit log may end before where its anchors say that it went; they are kept, under another name. */
    void beginNewAnchors() throws IOException {
        if (Files.exists(anchors())) {
            Files.move(anchors(), data().resolve("audit-anchors.before-restore.log"), REPLACE_EXISTING);
        }
    }

    @Override
    void prepare() {
        if (!Files.exists(jar)) {
            throw new ServerFailure("The application is not built: there is no " + jar + ". Use make run");
        }
    }

    @Override
    List<String> command() {
        return List.of(
                Java.command(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dpilotage.server=" + data(),
                "-jar",
                jar.toString());
    }

    @Override
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_PORT", Integer.toString(port));
        // The demonstration accounts have public passwords, so nobody else on the network gets to see them.
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("PILOTAGE_AUDIT_ANCHORFILE", anchors().toString());
        environment.put("PILOTAGE_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.putAll(addresses);
        environment.keySet().removeAll(System.getenv().keySet());
        return environment;
    }

    @Override
    boolean isReady() {
        return Http.isOk(managementUrl() + "/actuator/health/readiness");
    }
}
