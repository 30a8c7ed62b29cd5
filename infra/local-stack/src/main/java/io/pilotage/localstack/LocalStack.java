package io.pilotage.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The servers for one run of tests, on free ports, each started when it is first asked for and ended with this JVM. Data lies
 * below {@code target/local-stack} of the module whose tests run; what a killed run left there is ended and deleted first.
 */
public final class LocalStack {
    private static @Nullable LocalStack shared;

    private final Thread ending = new Thread(this::end, "local-stack-end");
    private final TestRun run;
    private final Folders folders;
    private final List<Server> started = new ArrayList<>();
    private final Map<String, PostgreSql> others = new HashMap<>();
    private @Nullable PostgreSql postgres;
    private @Nullable Elasticsearch elasticsearch;
    private @Nullable Keycloak keycloak;
    private @Nullable Mail mail;
    private @Nullable Stripe stripe;
    private @Nullable Application application;
    private final int applicationPort = Ports.free();

    private LocalStack(TestRun run) {
        this.run = run;
        folders = Folders.below(run.folder());
    }

    /** The one stack of this JVM. */
    public static synchronized LocalStack shared() {
        if (shared == null) {
            LocalStack stack = new LocalStack(TestRun.openBelow(Path.of("target", "local-stack")));
            Runtime.getRuntime().addShutdownHook(stack.ending);
            shared = stack;
        }
        return shared;
    }

    /** Leaves it to whoever uses the servers to end them once nobody does, instead of beside all else that ends with this JVM. */
    public void endBy(Consumer<Runnable> whenNobodyUsesThem) {
        if (Runtime.getRuntime().removeShutdownHook(ending)) {
            whenNobodyUsesThem.accept(this::end);
        }
    }

    /** The database server; the first call starts it. */
    public synchronized PostgreSql postgres() {
        if (postgres == null) {
            postgres = start(new PostgreSql(folders, Ports.free()));
        }
        return postgres;
    }

    /** Another database server, for a test that ends it or restores a backup of it; the first call with this name starts it. */
    public synchronized PostgreSql postgres(String name) {
        return others.computeIfAbsent(
                name, other -> start(PostgreSql.archiving("postgresql-" + other, folders, Ports.free())));
    }

    /** The search server, with the analysis filters of a full distribution; the first call starts it. */
    public synchronized Elasticsearch elasticsearch() {
        if (elasticsearch == null) {
            elasticsearch = start(new Elasticsearch(folders, Ports.free()));
        }
        return elasticsearch;
    }

    /** A cluster of its own with so many nodes, for as long as it is not {@linkplain ElasticsearchCluster#close closed}. */
    public synchronized ElasticsearchCluster elasticsearchCluster(int nodes) {
        ElasticsearchCluster cluster = new ElasticsearchCluster(folders, nodes);
        started.addAll(cluster.nodes());
        cluster.start();
        return cluster;
    }

    /** Keycloak with the local realm, for an application at {@link #applicationUrl()}; the first call starts it and what it needs. */
    public synchronized Keycloak keycloak() {
        if (keycloak == null) {
            keycloak = start(new Keycloak(
                    folders,
                    new Keycloak.Addresses(
                            Ports.free(),
                            Ports.free(),
                            postgres().jdbcUrl("keycloak"),
                            mail().smtpPort(),
                            applicationUrl())));
        }
        return keycloak;
    }

    /** The mail catcher; the first call starts it. */
    public synchronized Mail mail() {
        if (mail == null) {
            mail = start(new Mail(folders, Ports.free(), Ports.free()));
        }
        return mail;
    }

    /** The Stripe simulator, which sends webhooks to {@link #applicationUrl()}; the first call starts it. */
    public synchronized Stripe stripe() {
        if (stripe == null) {
            stripe = start(new Stripe(folders, Ports.free(), applicationUrl() + "/stripe/webhook"));
        }
        return stripe;
    }

    /** The application from its jar, with demonstration data, at {@link #applicationUrl()}; the first call starts it and all servers. */
    public synchronized Application application() {
        if (application == null) {
            application = start(application("application", applicationPort));
        }
        return application;
    }

    /** One more node of {@link #application()}, on a port of its own, beside the first. */
    public Application anotherNode() {
        application();
        return start(application("another-node", Ports.free()));
    }

    private Application application(String name, int port) {
        return new Application(
                name,
                folders,
                port,
                Ports.free(),
                Map.of(
                        "PILOTAGE_PUBLIC_URL", "http://localhost:" + port,
                        "SPRING_DATASOURCE_URL", postgres().jdbcUrl("pilotage"),
                        "PILOTAGE_SEARCH_URL", elasticsearch().url(),
                        "PILOTAGE_IDENTITY_ISSUER", keycloak().issuer(),
                        "SPRING_MAIL_PORT", Integer.toString(mail().smtpPort()),
                        "PILOTAGE_STRIPE_APIBASE", stripe().url()));
    }

    /** The port that an application under test should listen on, so that the servers which call it back reach it. */
    public int applicationPort() {
        return applicationPort;
    }

    /** The address of an application on {@link #applicationPort()}. */
    public String applicationUrl() {
        return "http://localhost:" + applicationPort;
    }

    private <S extends Server> S start(S server) {
        started.add(server);
        server.start();
        return server;
    }

    private synchronized void end() {
        started.reversed().forEach(Server::kill);
        run.end();
    }
}
