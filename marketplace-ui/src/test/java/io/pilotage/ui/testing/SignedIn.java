package io.pilotage.ui.testing;

import io.pilotage.marketplace.identity.Claims;
import io.pilotage.marketplace.identity.PersonAuthorities;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Somebody new who signed in through Keycloak, with the staff roles and the account type that their token names. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = SignedIn.Factory.class)
public @interface SignedIn {

    String name() default "Nell Harbour";

    String accountType() default "";

    String[] staffRoles() default {};

    /** Whether they have just given a passkey or a one-time code, as acts on money need it. */
    boolean proven() default true;

    /** Signs the person in as the login does: authorities come from the token and from PostgreSQL. */
    class Factory implements WithSecurityContextFactory<SignedIn> {

        private final PersonAuthorities authorities;

        Factory(PersonAuthorities authorities) {
            this.authorities = authorities;
        }

        @Override
        public SecurityContext createSecurityContext(SignedIn person) {
            return context(
                    authorities,
                    UUID.randomUUID().toString(),
                    person.name(),
                    person.accountType(),
                    List.of(person.staffRoles()),
                    person.proven());
        }

        static SecurityContext context(
                PersonAuthorities authorities,
                String subject,
                String name,
                String accountType,
                List<String> roles,
                boolean proven) {
            OidcIdToken token = OidcIdToken.withTokenValue("unused")
                    .subject(subject)
                    .claim("name", name)
                    .claim("email", subject + "@test.pilotage.example")
                    .claim("email_verified", true)
                    .claim("account_type", accountType)
                    .claim("realm_access", Map.of("roles", roles))
                    .claim("acr", proven ? "gold" : "silver")
                    .authTime(Instant.now())
                    .issuedAt(Instant.now())
                    .expiresAt(Instant.now().plusSeconds(300))
                    .build();
            var granted = authorities.of(Claims.of(token));
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    new OAuth2AuthenticationToken(new DefaultOidcUser(granted, token, "sub"), granted, "keycloak"));
            return context;
        }
    }
}
