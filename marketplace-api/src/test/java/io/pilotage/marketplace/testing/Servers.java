package io.pilotage.marketplace.testing;

import static org.awaitility.Awaitility.await;

import io.pilotage.localstack.LocalStack;
import io.pilotage.localstack.PostgreSql;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;

/**
 * Points the application at the servers of this test run. Each application context has a database and an index of its own, because
 * contexts stay alive beside each other and the jobs of one would do the work of another, with its clock and its Stripe.
 */
class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        LocalStack.shared().endBy(SpringApplication.getShutdownHandlers()::add); // not before the contexts
        String name = "context_" + CONTEXTS.incrementAndGet();
        String other = context.getEnvironment().getProperty("pilotage.testing.postgres");
        PostgreSql postgres = other == null
                ? LocalStack.shared().postgres()
                : LocalStack.shared().postgres(other);
        TestPropertyValues.of(
                        "spring.datasource.url=" + postgres.createDatabase(name),
                        "spring.datasource.username=" + name,
                        "spring.datasource.password=" + name,
                        "pilotage.migration.username=" + PostgreSql.owner(name),
                        "pilotage.migration.password=" + PostgreSql.owner(name),
                        "spring.datasource.hikari.maximum-pool-size=8",
                        "pilotage.search.index-prefix=" + name + "-",
                        "spring.mail.host=127.0.0.1",
                        "management.server.port=0",
                        "pilotage.public-url="
                                + context.getEnvironment().getProperty("pilotage.public-url", "http://localhost:8080"),
                        "pilotage.audit.key=a-key-that-only-tests-know-0123456789",
                        "pilotage.moderation.contact=help@pilotage.example",
                        "pilotage.mail.from=Pilotage <no-reply@pilotage.example>",
                        "spring.mail.port=1",
                        "pilotage.engagement.minimum-bidding-period=PT10S",
                        "pilotage.identity.issuer=http://127.0.0.1:1/realms/pilotage",
                        "pilotage.identity.silence=1d",
                        "pilotage.dependencies.rest=1s",
                        "pilotage.identity.client-secret=unused",
                        "pilotage.identity.admin-client-secret=unused",
                        "pilotage.stripe.api-base=http://127.0.0.1:1",
                        "pilotage.stripe.secret-key=sk_test_unused",
                        "pilotage.stripe.webhook-secret=whsec_unused")
                .applyTo(context);
        TestPropertyValues.of("pilotage.limits.factor="
                        + context.getEnvironment().getProperty("pilotage.limits.factor", "1000"))
                .applyTo(context);
        var worker = context.getEnvironment().getProperty("pilotage.search.worker.enabled", Boolean.class, false);
        var search = worker ? LocalStack.shared().elasticsearch().url() : "http://127.0.0.1:1";
        TestPropertyValues.of("pilotage.search.worker.enabled=" + worker, "pilotage.search.url=" + search)
                .applyTo(context);
        if (worker) {
            context.addApplicationListener(new IndicesReady(URI.create(search), name));
        }
    }

    /** The worker makes the indices in a thread of its own; no test should depend on another having waited for them. */
    private record IndicesReady(URI search, String prefix) implements ApplicationListener<ContextRefreshedEvent> {
        @Override
        public void onApplicationEvent(ContextRefreshedEvent event) {
            try (HttpClient http = HttpClient.newHttpClient()) {
                for (String kind : List.of("executive", "engagement")) {
                    HttpRequest head = HttpRequest.newBuilder(search.resolve("/" + prefix + "-" + kind))
                            .HEAD()
                            .build();
                    await().atMost(Duration.ofMinutes(1))
                            .until(() ->
                                    http.send(head, BodyHandlers.discarding()).statusCode() == 200);
                }
            }
        }
    }
}
