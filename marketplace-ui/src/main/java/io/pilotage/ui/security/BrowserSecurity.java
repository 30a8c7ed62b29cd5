package io.pilotage.ui.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import io.pilotage.marketplace.identity.Browsers;
import io.pilotage.marketplace.identity.KeycloakContact;
import io.pilotage.marketplace.shared.persistence.DatabaseLine;
import io.pilotage.marketplace.web.ProblemResponses;
import io.pilotage.marketplace.web.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;

/** The browser's door: a session after sign-in at Keycloak, ended here when it is ended there. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableScheduling
class BrowserSecurity {

    static final String LOGIN = "/oauth2/authorization/" + KeycloakLogin.REGISTRATION;

    private static final String FAILED = LOGIN + "?error";

    /** After the chains of the REST door, which answer for their own paths. */
    @Bean
    @Order(10)
    SecurityFilterChain browserChain(
            HttpSecurity http,
            SignedInPeople people,
            KeycloakJourney journey,
            LiveSessions sessions,
            Browsers browsers,
            KeycloakContact keycloak,
            ProblemResponses problems,
            DatabaseLine database,
            PublicAddress address) {
        var asked = new AskedPage(address.isBehindTls());
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/styles.css", "/kept.js", "/steady.js", "/favicon.svg", "/aura/**", "/error")
                        .permitAll())
                .requestCache(cache -> cache.requestCache(asked))
                .with(
                        vaadin(),
                        screens -> screens.oauth2LoginPage(LOGIN, address.of("/"))
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .oauth2Login(
                        login -> login.withObjectPostProcessor(returning(new SignInReturn(sessions, browsers, asked)))
                                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(journey))
                                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(people)))
                .addFilterBefore(new SignInDoor(keycloak, problems), OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterBefore(new DatabaseDoor(database, problems), OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterBefore(new OwnOrigin(address), CsrfFilter.class)
                .oidcLogout(logout -> logout.backChannel(Customizer.withDefaults()))
                .addFilterBefore(new LogoutTokens(), HeaderWriterFilter.class)
                .build();
    }

    /** Set last of all, because the screens' own configuration brings handlers too; Spring's keeps the failure in the session. */
    private static ObjectPostProcessor<OAuth2LoginAuthenticationFilter> returning(SignInReturn handler) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2LoginAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationSuccessHandler(handler);
                filter.setAuthenticationFailureHandler((request, response, why) -> response.sendRedirect(FAILED));
                return filter;
            }
        };
    }
}
