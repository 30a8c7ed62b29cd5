package io.pilotage.marketplace.testing;

import io.pilotage.localstack.LocalStack;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the application at the servers of this test run. */
class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url="
                                + LocalStack.shared().postgres().jdbcUrl("pilotage"),
                        "spring.datasource.username=pilotage",
                        "spring.datasource.password=pilotage",
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
