package io.pilotage.marketplace.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Keycloak is and how the application signs in to it.
 *
 * @param issuer URL of the realm, exactly as tokens name it
 * @param clientId client of the screens' login
 * @param clientSecret its secret
 * @param adminClientId service account that may create clients for integrations
 * @param adminClientSecret its secret
 * @param timeout how long one call may take
 * @param silence how long after it was last heard the commands of staff and those that move money or bind somebody to pay still pass
 * @param belief how long people are believed to be what it said last: counted from when it last said something of their account, or from
 *     their sign-in if that is later
 */
@ConfigurationProperties("pilotage.identity")
public record IdentityProperties(
        String issuer,
        String clientId,
        String clientSecret,
        String adminClientId,
        String adminClientSecret,
        @DefaultValue("2500ms") Duration timeout,
        @DefaultValue("3m") Duration silence,
        @DefaultValue("15m") Duration belief) {

    public IdentityProperties {
        require(issuer, "issuer");
        require(clientId, "client-id");
        require(clientSecret, "client-secret");
        require(adminClientId, "admin-client-id");
        require(adminClientSecret, "admin-client-secret");
    }

    private static void require(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("pilotage.identity." + name + " is not set; see docs/operations.md");
        }
    }

    /** The audience that a token must name to be accepted by the REST API. */
    public static final String AUDIENCE = "pilotage-api";

    public String jwkSetUri() {
        return issuer + "/protocol/openid-connect/certs";
    }
}
