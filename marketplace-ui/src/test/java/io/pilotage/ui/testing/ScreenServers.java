package io.pilotage.ui.testing;

import io.pilotage.localstack.LocalStack;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the application at the database of this test run, and at nothing else. */
class ScreenServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        LocalStack.shared().endBy(SpringApplication.getShutdownHandlers()::add); // not before the contexts
        TestPropertyValues.of(
                        "spring.datasource.url="
                                + LocalStack.shared().postgres().jdbcUrl("pilotage"),
                        "spring.datasource.username=pilotage",
                        "spring.datasource.password=pilotage",
                        "pilotage.migration.username=pilotage_owner",
                        "pilotage.migration.password=pilotage_owner",
                        "spring.mail.host=127.0.0.1",
                        "management.server.port=0",
                        "pilotage.public-url=http://localhost:8080",
                        "pilotage.audit.key=a-key-that-only-tests-know-0123456789",
                        "pilotage.moderation.contact=help@pilotage.example",
                        "pilotage.mail.from=Pilotage <no-reply@pilotage.example>",
                        "spring.mail.port=1",
                        "pilotage.limits.factor=1000",
                        "pilotage.limits.searches=1/1h",
                        "pilotage.limits.questions=1/1h",
                        "pilotage.search.worker.enabled=false",
                        "pilotage.search.url=http://127.0.0.1:1",
                        "pilotage.identity.issuer=http://127.0.0.1:1/realms/pilotage",
                        "pilotage.identity.silence=1d",
                        "pilotage.dependencies.rest=1s",
                        "pilotage.identity.client-secret=unused",
                        "pilotage.identity.admin-client-secret=unused",
                        "pilotage.stripe.api-base=http://127.0.0.1:1",
                        "pilotage.stripe.secret-key=sk_test_unused",
                        "pilotage.stripe.webhook-secret=whsec_unused")
                .applyTo(context);
    }
}
