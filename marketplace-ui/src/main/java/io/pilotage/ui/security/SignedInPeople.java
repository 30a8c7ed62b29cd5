package io.pilotage.ui.security;

import io.pilotage.marketplace.identity.Claims;
import io.pilotage.marketplace.identity.PersonAuthorities;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Who signed in, from the ID token alone, with staff roles from Keycloak and marketplace roles from PostgreSQL. */
@Component
class SignedInPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final PersonAuthorities authorities;

    SignedInPeople(PersonAuthorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        return withPresentAuthorities(request.getIdToken());
    }

    /** Reads the marketplace roles again; the staff roles stay as the token says. */
    OidcUser withPresentAuthorities(OidcIdToken token) {
        return new DefaultOidcUser(authorities.of(Claims.of(token)), token, "sub");
    }
}
