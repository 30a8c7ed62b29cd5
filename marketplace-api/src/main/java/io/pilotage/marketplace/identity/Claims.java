package io.pilotage.marketplace.identity;

import io.pilotage.marketplace.shared.OutsideText;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * What Keycloak says of a person, in a verified token or when it is asked.
 *
 * @param emailVerified whether Keycloak has seen the person read mail at this address
 * @param staffRoles {@code moderator} and {@code admin}, as far as the realm gives them; other realm roles mean nothing here
 * @param signIn how and when they signed in
 */
public record Claims(
        String subject, String name, String email, boolean emailVerified, Set<String> staffRoles, SignIn signIn) {

    private static final Set<String> STAFF_ROLES = Set.of("moderator", "admin");

    public Claims {
        name = Normalizer.normalize(OutsideText.inOneLine(name), Normalizer.Form.NFC);
        var known = new TreeSet<>(staffRoles);
        known.retainAll(STAFF_ROLES);
        staffRoles = Set.copyOf(known);
    }

    /** Of somebody who has not signed in, e.g. a program that was just made. */
    public Claims(String subject, String name, String email, boolean emailVerified, Set<String> staffRoles) {
        this(subject, name, email, emailVerified, staffRoles, SignIn.NEVER);
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
                realmRoles(token),
                SignIn.of(token));
    }

    PersonId personId() {
        return new PersonId(UUID.fromString(subject));
    }

    Claims withStaffRoles(Set<String> roles) {
        return new Claims(subject, name, email, emailVerified, roles, signIn);
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
