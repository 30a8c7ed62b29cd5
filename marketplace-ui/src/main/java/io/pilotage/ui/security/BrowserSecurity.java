package io.pilotage.ui.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** The browser's door: a session after sign-in at Keycloak, ended here when it is ended there. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class BrowserSecurity {

    static final String LOGIN = "/oauth2/authorization/" + KeycloakLogin.REGISTRATION;

    /** After the chains of the REST door, which answer for their own paths. */
    @Bean
    @Order(10)
    SecurityFilterChain browserChain(HttpSecurity http, SignedInPeople people, KeycloakJourney journey) {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/styles.css", "/favicon.svg", "/aura/**", "/error")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasRole("ADMIN"))
                .with(
                        vaadin(),
                        screens -> screens.oauth2LoginPage(LOGIN, "{baseUrl}/")
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .oauth2Login(login -> login.defaultSuccessUrl("/home")
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(journey))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(people)))
                .oidcLogout(logout -> logout.backChannel(Customizer.withDefaults()))
                .build();
    }
}
