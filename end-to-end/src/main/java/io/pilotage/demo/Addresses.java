package io.pilotage.demo;

/** Where the running system is; the defaults are the local stack's. */
record Addresses(String application, String keycloak, String stripe, String mail) {

    static Addresses fromEnvironment() {
        return new Addresses(
                get("PILOTAGE_PUBLIC_URL", "http://localhost:8080"),
                get("PILOTAGE_IDENTITY_ISSUER", "http://localhost:8180/realms/pilotage"),
                get("PILOTAGE_STRIPE_API_BASE", "http://localhost:12111"),
                get("PILOTAGE_INBOX_URL", "http://localhost:8025"));
    }

    private static String get(String variable, String otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
