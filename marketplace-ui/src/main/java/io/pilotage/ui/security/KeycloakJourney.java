package io.pilotage.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * The ways to Keycloak: sign-in, and registration, which is the same journey with {@code prompt=create} (OpenID Connect, Initiating User
 * Registration 1.0).
 */
@Component
public class KeycloakJourney implements OAuth2AuthorizationRequestResolver {

    /** The address that starts sign-in. */
    public static final String SIGN_IN = BrowserSecurity.LOGIN;

    /** The address that starts registration. */
    public static final String SIGN_UP = BrowserSecurity.LOGIN + "?sign-up";

    private final OAuth2AuthorizationRequestResolver signIn;

    KeycloakJourney(ClientRegistrationRepository clients) {
        signIn = new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return maybeCreating(request, signIn.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return maybeCreating(request, signIn.resolve(request, registration));
    }

    private static @Nullable OAuth2AuthorizationRequest maybeCreating(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest login) {
        if (login == null || request.getParameter("sign-up") == null) {
            return login;
        }
        return OAuth2AuthorizationRequest.from(login)
                .additionalParameters(parameters -> parameters.put("prompt", "create"))
                .build();
    }
}
