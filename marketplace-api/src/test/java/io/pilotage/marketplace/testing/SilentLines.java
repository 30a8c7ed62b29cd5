package io.pilotage.marketplace.testing;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One application context whose lines to the database, Stripe, mail, Keycloak and search can fall silent, each for itself; its patience is short, so that
 * the tests are.
 */
public final class SilentLines implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final GreenMail mailServer = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Issuer keycloak;
    private final FaultyProxy mail;
    private final FaultyProxy search;
    private FaultyProxy stripe;
    private FaultyProxy database;

    public SilentLines() throws JOSEException, IOException {
        mailServer.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        mailServer.start();
        mail = new FaultyProxy("127.0.0.1", mailServer.getSmtp().getPort());
        keycloak = new Issuer();
        search = new FaultyProxy("127.0.0.1", mail.port());
        stripe = mail;
        database = mail;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new Servers().initialize(context);
        new SimulatedStripe().initialize(context);
        stripe = new FaultyProxy(
                "127.0.0.1",
                URI.create(context.getEnvironment().getRequiredProperty("pilotage.stripe.api-base"))
                        .getPort());
        String postgres = context.getEnvironment().getRequiredProperty("spring.datasource.url");
        URI server = URI.create(postgres.substring("jdbc:".length()));
        database = new FaultyProxy("127.0.0.1", server.getPort());
        TestPropertyValues.of(
                        "spring.datasource.url=" + postgres.replace(":" + server.getPort(), ":" + database.port()),
                        "pilotage.stripe.api-base=http://127.0.0.1:" + stripe.port(),
                        "pilotage.stripe.page-timeout=1s",
                        "pilotage.stripe.read-timeout=1s",
                        "pilotage.stripe.reconcile-every=1h",
                        "spring.mail.port=" + mail.port(),
                        "spring.mail.properties.mail.smtp.timeout=1000",
                        "pilotage.search.url=http://127.0.0.1:" + search.port(),
                        "pilotage.search.query-timeout=1s",
                        "pilotage.identity.issuer=" + keycloak.url(),
                        "pilotage.identity.timeout=500ms",
                        "pilotage.identity.silence=2s")
                .applyTo(context);
        context.getBeanFactory().registerSingleton("silentLines", this);
    }

    public FaultyProxy database() {
        return database;
    }

    public FaultyProxy stripe() {
        return stripe;
    }

    public FaultyProxy mail() {
        return mail;
    }

    public FaultyProxy search() {
        return search;
    }

    public Issuer keycloak() {
        return keycloak;
    }

    /** Everybody answers again. */
    public void speak() {
        List.of(database, stripe, mail, search, keycloak.line()).forEach(FaultyProxy::speak);
    }
}
