package io.pilotage.marketplace.testing;

import io.pilotage.localstack.LocalStack;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points the application at the servers of this test run. Each application context has a database and an index of its own, because
 * contexts stay alive beside each other and the jobs of one would do the work of another, with its clock and its Stripe.
 */
class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "context_" + CONTEXTS.incrementAndGet();
        TestPropertyValues.of(
                        "spring.datasource.url="
                                + LocalStack.shared().postgres().createDatabase(name),
                        "spring.datasource.username=" + name,
                        "spring.datasource.password=" + name,
                        "spring.datasource.hikari.maximum-pool-size=8",
                        "pilotage.search.index-prefix=" + name + "-",
                        "spring.mail.host=127.0.0.1",
                        "pilotage.public-url=http://localhost:8080",
                        "pilotage.mail.from=Pilotage <no-reply@pilotage.example>",
                        "spring.mail.port=1",
                        "pilotage.engagement.minimum-bidding-period=PT10S",
                        "pilotage.identity.issuer=http://127.0.0.1:1/realms/pilotage",
                        "pilotage.identity.client-secret=unused",
                        "pilotage.identity.admin-client-secret=unused",
                        "pilotage.stripe.api-base=http://127.0.0.1:1",
                        "pilotage.stripe.secret-key=sk_test_unused",
                        "pilotage.stripe.webhook-secret=whsec_unused")
                .applyTo(context);
        var worker = context.getEnvironment().getProperty("pilotage.search.worker.enabled", Boolean.class, false);
        var search = worker ? LocalStack.shared().elasticsearch().url() : "http://127.0.0.1:1";
        TestPropertyValues.of("pilotage.search.worker.enabled=" + worker, "pilotage.search.url=" + search)
                .applyTo(context);
    }
}
