package io.pilotage.localstack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All servers of {@code make run} with the ports of the environment. */
final class Servers {
    private final Map<String, String> environment;
    final PostgreSql postgres;
    final Elasticsearch elasticsearch;
    final Keycloak keycloak;
    final Mail mail;
    final Stripe stripe;
    final Application application;

    Servers(Folders folders, Map<String, String> environment) {
        this.environment = environment;
        String publicUrl =
                environment.getOrDefault("PILOTAGE_PUBLIC_URL", "http://localhost:" + port(Setting.APPLICATION));
        postgres = PostgreSql.archiving("postgresql", folders, port(Setting.POSTGRESQL));
        elasticsearch = new Elasticsearch(folders, port(Setting.ELASTICSEARCH));
        mail = new Mail(folders, port(Setting.SMTP), port(Setting.INBOX));
        stripe = new Stripe(folders, port(Setting.STRIPE), publicUrl + "/stripe/webhook");
        keycloak = new Keycloak(
                folders,
                new Keycloak.Addresses(
                        port(Setting.KEYCLOAK),
                        port(Setting.KEYCLOAK_MANAGEMENT),
                        postgres.jdbcUrl("keycloak"),
                        port(Setting.SMTP),
                        publicUrl));
        application = new Application(
                "application", folders, port(Setting.APPLICATION), port(Setting.MANAGEMENT), changedAddresses());
    }

    /** In the order in which they end: first those that use the others. */
    List<Server> inOrderOfEnding() {
        return List.of(application, keycloak, stripe, mail, elasticsearch, postgres);
    }

    /** Those too that only a command starts, for a while. */
    List<Server> leftBehind() {
        return Stream.concat(inOrderOfEnding().stream(), Stream.of(postgres.restored(List.of())))
                .toList();
    }

    /** One message for each port that is taken. */
    List<String> takenPorts() {
        List<String> messages = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            if (!Ports.isFree(port(setting))) {
                messages.add(setting.taken(port(setting)));
            }
        }
        return messages;
    }

    private int port(Setting setting) {
        return setting.port(environment);
    }

    /** The application's profile names the default addresses; it hears only of others. */
    private Map<String, String> changedAddresses() {
        Map<String, String> changed = new HashMap<>();
        putIfChanged(
                changed, Setting.APPLICATION, "PILOTAGE_PUBLIC_URL", "http://localhost:" + port(Setting.APPLICATION));
        putIfChanged(changed, Setting.POSTGRESQL, "SPRING_DATASOURCE_URL", postgres.jdbcUrl("pilotage"));
        putIfChanged(changed, Setting.ELASTICSEARCH, "PILOTAGE_SEARCH_URL", elasticsearch.url());
        putIfChanged(changed, Setting.KEYCLOAK, "PILOTAGE_IDENTITY_ISSUER", keycloak.issuer());
        putIfChanged(changed, Setting.SMTP, "SPRING_MAIL_PORT", Integer.toString(mail.smtpPort()));
        putIfChanged(changed, Setting.STRIPE, "PILOTAGE_STRIPE_APIBASE", stripe.url());
        return changed;
    }

    private void putIfChanged(Map<String, String> changed, Setting setting, String variable, String address) {
        if (setting.isChanged(environment)) {
            changed.put(variable, address);
        }
    }
}
