package io.pilotage.ui.testing;

import io.pilotage.localstack.LocalStack;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the application at the database of this test run, and at nothing else. */
class ScreenServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

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
                        "pilotage.search.worker.enabled=false",
                        "pilotage.search.url=http://127.0.0.1:1",
                        "pilotage.identity.issuer=http://127.0.0.1:1/realms/pilotage",
                        "pilotage.identity.client-secret=unused",
                        "pilotage.identity.admin-client-secret=unused",
                        "pilotage.stripe.api-base=http://127.0.0.1:1",
                        "pilotage.stripe.secret-key=sk_test_unused",
                        "pilotage.stripe.webhook-secret=whsec_unused")
                .applyTo(context);
    }
}
