package io.pilotage.marketplace.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * What a verified token says of a person.
 *
 * @param emailVerified whether Keycloak has seen the person read mail at this address
 * @param staffRoles {@code moderator} and {@code admin}, as far as the realm gives them; other realm roles mean nothing here
 */
public record Claims(String subject, String name, String email, boolean emailVerified, Set<String> staffRoles) {

    private static final Set<String> STAFF_ROLES = Set.of("moderator", "admin");

    public Claims {
        var known = new TreeSet<>(staffRoles);
        known.retainAll(STAFF_ROLES);
        staffRoles = Set.copyOf(known);
    }

    /** The claims of an access token or an ID token; a program's token has neither name nor address. */
    public static Claims of(ClaimAccessor token) {
        String subject = Objects.requireNonNull(text(token, "sub"), "a token without subject");
        String login = Objects.requireNonNullElse(text(token, "preferred_username"), subject);
        String email = text(token, "email");
        return new Claims(
                subject,
                Objects.requireNonNullElse(text(token, "name"), login),
                Objects.requireNonNullElse(email, login),
                email != null && "true".equals(text(token, "email_verified")),
                realmRoles(token));
    }

    private static @Nullable String text(ClaimAccessor token, String claim) {
        String value = token.getClaimAsString(claim);
        return value == null || value.isBlank() ? null : value;
    }

    private static Set<String> realmRoles(ClaimAccessor token) {
        Map<String, Object> access = token.getClaimAsMap("realm_access");
        return access != null && access.get("roles") instanceof List<?> roles
                ? Set.copyOf(new TreeSet<>(roles.stream().map(String::valueOf).toList()))
                : Set.of();
    }
}
