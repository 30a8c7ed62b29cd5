package io.pilotage.localstack;

/** What one reads when everything runs: the addresses and the demonstration accounts. */
final class Welcome {
    private static final String TEXT = """

        Pilotage is ready: %s

          REST API      %s/swagger-ui/index.html
          Mail          %s
          Sign-in       %s/admin (admin / admin)
          Stripe        %s (simulator)
          PostgreSQL    %s (pilotage / pilotage)
          Elasticsearch %s
          Health        %s/actuator/health, metrics at /actuator/prometheus

          Demonstration accounts, all with the password pilotage-demo:
            olive@demo.pilotage.example, omar@demo.pilotage.example                             organisation
            erin@demo.pilotage.example, eli@demo.pilotage.example, esme@demo.pilotage.example   executive
            fay@demo.pilotage.example                                                           firm
            mona@demo.pilotage.example                                                          moderator
            ada@demo.pilotage.example                                                           admin
          Acts on money ask for their one-time code: %s/code shows the present one

          Ctrl-C ends everything; the data is kept. Logs are in %s\
        """;

    private Welcome() {}

    static String text(Servers servers) {
        return TEXT.formatted(
                servers.application.url(),
                servers.application.url(),
                servers.mail.url(),
                servers.keycloak.url(),
                servers.stripe.url(),
                servers.postgres.jdbcUrl("pilotage"),
                servers.elasticsearch.url(),
                servers.application.managementUrl(),
                servers.mail.url(),
                servers.application.log().getParent());
    }
}
