package io.pilotage.ui.security;

import io.pilotage.marketplace.identity.IdentityProperties;
import io.pilotage.marketplace.web.PublicAddress;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/**
 * The login client, with Keycloak's endpoints spelt out: discovery would stop the application from starting while Keycloak is down.
 */
@Configuration(proxyBeanMethods = false)
class KeycloakLogin {

    static final String REGISTRATION = "keycloak";

    @Bean
    ClientRegistrationRepository loginClients(IdentityProperties identity, PublicAddress address) {
        String endpoints = identity.issuer() + "/protocol/openid-connect";
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientName("Pilotage")
                .clientId(identity.clientId())
                .clientSecret(identity.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address.of("/login/oauth2/code/{registrationId}"))
                .scope("openid", "profile", "email")
                .issuerUri(identity.issuer())
                .authorizationUri(endpoints + "/auth")
                .tokenUri(endpoints + "/token")
                .jwkSetUri(identity.jwkSetUri())
                .userInfoUri(endpoints + "/userinfo")
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", endpoints + "/logout"))
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build());
    }
}
