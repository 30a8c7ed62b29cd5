package io.pilotage.localstack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keycloak with the realm {@code pilotage} and its demonstration users. It imports the realm into an empty database only; what
 * people change afterwards stays.
 */
public final class Keycloak extends Server {
    private static final String ADMINISTRATOR = "admin";

    /** In an hour; everybody here has one address. */
    private static final int MAILS_FROM_THIS_MACHINE = 600;

    private final Addresses addresses;
    private final KeycloakHome home;

    Keycloak(Folders folders, Addresses addresses) {
        super("keycloak", folders);
        this.addresses = addresses;
        home = new KeycloakHome(folders, data());
    }

    /** What Keycloak must know of the others, and its own ports; {@code publicUrl} is the application's. */
    record Addresses(int port, int managementPort, String databaseUrl, int mailPort, String publicUrl) {}

    /** The address of the server, without a slash at its end. */
    public String url() {
        return "http://localhost:" + addresses.port();
    }

    /** The issuer of the realm {@code pilotage}. */
    public String issuer() {
        return url() + "/realms/pilotage";
    }

    @Override
    void prepare() {
        home.prepare(log());
    }

    @Override
    List<String> command() {
        return List.of(
                Java.command(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dpilotage.mails-from-a-network=" + MAILS_FROM_THIS_MACHINE,
                "-Dkc.home.dir=" + home.folder(),
                "-Djboss.server.config.dir=" + home.folder().resolve("conf"),
                "-cp",
                home.library().toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm");
    }

    @Override
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "KC_DB_URL", addresses.databaseUrl(),
                "KC_DB_USERNAME", "keycloak",
                "KC_DB_PASSWORD", "keycloak",
                "KC_DB_POOL_MAX_SIZE", "20",
                "KC_CACHE", "local",
                "KC_HTTP_ENABLED", "true",
                "KC_HTTP_HOST", "127.0.0.1",
                "KC_HTTP_PORT", Integer.toString(addresses.port()),
                "KC_HTTP_MANAGEMENT_PORT", Integer.toString(addresses.managementPort()),
                "KC_HOSTNAME", url()));
        environment.putAll(Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                ADMINISTRATOR,
                "PILOTAGE_PUBLIC_URL",
                addresses.publicUrl(),
                "PILOTAGE_MAIL_HOST",
                "127.0.0.1",
                "PILOTAGE_MAIL_PORT",
                Integer.toString(addresses.mailPort())));
        return environment;
    }

    @Override
    boolean isReady() {
        return Http.isOk("http://127.0.0.1:%d/health/ready".formatted(addresses.managementPort()))
                && Http.isOk(issuer() + "/.well-known/openid-configuration");
    }
}
