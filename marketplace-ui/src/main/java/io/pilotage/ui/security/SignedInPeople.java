package io.pilotage.ui.security;

import io.pilotage.marketplace.identity.AccountWatch;
import io.pilotage.marketplace.identity.Claims;
import io.pilotage.marketplace.identity.PersonAuthorities;
import io.pilotage.marketplace.identity.PersonId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Who signed in, from the ID token and what Keycloak says of the account now, with marketplace roles from PostgreSQL. */
@Component
class SignedInPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final PersonAuthorities authorities;
    private final AccountWatch accounts;

    SignedInPeople(PersonAuthorities authorities, AccountWatch accounts) {
        this.authorities = authorities;
        this.accounts = accounts;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        accounts.forget(new PersonId(UUID.fromString(request.getIdToken().getSubject())));
        return withPresentAuthorities(request.getIdToken());
    }

    /** Who it is now, if they may be more or less than before. */
    Optional<OAuth2AuthenticationToken> again(OAuth2AuthenticationToken before) {
        if (!(before.getPrincipal() instanceof OidcUser user)) {
            return Optional.empty();
        }
        OidcUser now = withPresentAuthorities(user.getIdToken());
        var present =
                new OAuth2AuthenticationToken(now, now.getAuthorities(), before.getAuthorizedClientRegistrationId());
        present.setDetails(before.getDetails());
        return roles(present).equals(roles(before)) ? Optional.empty() : Optional.of(present);
    }

    /** What they may be; not how they proved who they are. */
    static Set<String> roles(Authentication person) {
        return person.getAuthorities().stream()
                .map(granted -> String.valueOf(granted.getAuthority()))
                .filter(granted -> granted.startsWith("ROLE_"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws io.pilotage.marketplace.identity.AccountEnded if they may be nothing any more */
    OidcUser withPresentAuthorities(OidcIdToken token) {
        return new DefaultOidcUser(authorities.of(accounts.present(Claims.of(token))), token, "sub");
    }
}
