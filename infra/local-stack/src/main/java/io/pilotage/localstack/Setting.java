package io.pilotage.localstack;

import java.util.Map;

/** The ports of {@code make run}: each has a default and a variable of the environment that changes it. */
enum Setting {
    APPLICATION("PILOTAGE_PORT", 8080, "the application"),
    MANAGEMENT("PILOTAGE_MANAGEMENT_PORT", 8081, "the application's health and metrics"),
    POSTGRESQL("PILOTAGE_POSTGRES_PORT", 15432, "PostgreSQL"),
    ELASTICSEARCH("PILOTAGE_ELASTICSEARCH_PORT", 19200, "Elasticsearch"),
    KEYCLOAK("PILOTAGE_KEYCLOAK_PORT", 8180, "Keycloak"),
    KEYCLOAK_MANAGEMENT("PILOTAGE_KEYCLOAK_MANAGEMENT_PORT", 18190, "Keycloak's health"),
    SMTP("PILOTAGE_SMTP_PORT", 1025, "mail (SMTP)"),
    INBOX("PILOTAGE_INBOX_PORT", 8025, "the inbox page"),
    STRIPE("PILOTAGE_STRIPE_PORT", 12111, "the Stripe simulator");

    private static final int HIGHEST_PORT = 65_535;

    private final String variable;
    private final int standard;
    private final String owner;

    Setting(String variable, int standard, String owner) {
        this.variable = variable;
        this.standard = standard;
        this.owner = owner;
    }

    String variable() {
        return variable;
    }

    /** The port from the environment, or the default. */
    int port(Map<String, String> environment) {
        String value = environment.getOrDefault(variable, "").strip();
        if (value.isEmpty()) {
            return standard;
        }
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > HIGHEST_PORT) {
            throw new ServerFailure("%s is \"%s\", which is no port: give a number from 1 to %d"
                    .formatted(variable, value, HIGHEST_PORT));
        }
        return Integer.parseInt(value);
    }

    boolean isChanged(Map<String, String> environment) {
        return port(environment) != standard;
    }

    /** What to tell somebody whose port is taken. */
    String taken(int port) {
        return "Port %d, for %s, is taken by another program. End that program, or choose another port: %s=%d make run"
                .formatted(port, owner, variable, port < 60_000 ? port + 1000 : port - 1000);
    }
}
