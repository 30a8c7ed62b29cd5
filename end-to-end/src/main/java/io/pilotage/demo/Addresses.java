package io.pilotage.demo;

import java.util.Map;

/** Where the running system is: at the addresses that the environment names, else on this machine, on the ports of {@code make run}. */
record Addresses(String application, String keycloak, String stripe, String mail) {

    static Addresses from(Map<String, String> environment) {
        return new Addresses(
                get(environment, "PILOTAGE_PUBLIC_URL", here(environment, "PILOTAGE_PORT", "8080")),
                get(
                        environment,
                        "PILOTAGE_IDENTITY_ISSUER",
                        here(environment, "PILOTAGE_KEYCLOAK_PORT", "8180") + "/realms/pilotage"),
                get(environment, "PILOTAGE_STRIPE_API_BASE", here(environment, "PILOTAGE_STRIPE_PORT", "12111")),
                get(environment, "PILOTAGE_INBOX_URL", here(environment, "PILOTAGE_INBOX_PORT", "8025")));
    }

    private static String here(Map<String, String> environment, String variable, String otherwise) {
        return "http://localhost:" + get(environment, variable, otherwise);
    }

    private static String get(Map<String, String> environment, String variable, String otherwise) {
        String value = environment.getOrDefault(variable, "").strip();
        return value.isEmpty() ? otherwise : value;
    }
}
