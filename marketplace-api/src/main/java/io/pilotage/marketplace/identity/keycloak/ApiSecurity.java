package io.pilotage.marketplace.identity.keycloak;

import io.pilotage.marketplace.identity.Claims;
import io.pilotage.marketplace.identity.IdentityProperties;
import io.pilotage.marketplace.identity.PersonAuthorities;
import io.pilotage.marketplace.web.IdempotentCommands;
import io.pilotage.marketplace.web.ProblemResponses;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The REST door: bearer tokens of our realm, for our audience, on stateless requests. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            PersonAuthorities authorities,
            ProblemResponses problems,
            IdempotentCommands idempotentCommands) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/engagements",
                                "/api/v1/engagements/*",
                                "/api/v1/engagements/*/questions")
                        .permitAll()
                        .requestMatchers("/api/v1/executive-imports/**")
                        .hasAnyRole("ADMIN", "FIRM_MEMBER") // here already, before anything reads a large file
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.jwtAuthenticationConverter(token -> authenticate(token, authorities)))
                        .authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(problems::denied))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookies here, so nothing to forge
                .addFilterAfter(idempotentCommands, AuthorizationFilter.class)
                .build();
    }

    /** Keys belong to callers, so the filter runs only where the caller is known: in the chain above. */
    @Bean
    FilterRegistrationBean<IdempotentCommands> notInTheContainer(IdempotentCommands idempotentCommands) {
        var registration = new FilterRegistrationBean<>(idempotentCommands);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    @Order(2)
    SecurityFilterChain machineChain(HttpSecurity http) {
        return http.securityMatchers(paths -> paths.requestMatchers(
                                "/actuator/health/**",
                                "/v3/api-docs/**",
                                "/swagger-ui/**",
                                "/swagger-ui.html",
                                "/webjars/swagger-ui/**",
                                "/stripe/webhook") // authenticated by its signature
                        .requestMatchers(HttpMethod.POST, "/saved-searches/stop/*")) // by the token in the address
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Fetches Keycloak's keys when the first token comes, so that the application starts while Keycloak is down. */
    @Bean
    JwtDecoder jwtDecoder(IdentityProperties identity) {
        OAuth2TokenValidator<Jwt> audience = new JwtClaimValidator<List<String>>(
                "aud", audiences -> audiences != null && audiences.contains(IdentityProperties.AUDIENCE));
        var decoder = NimbusJwtDecoder.withJwkSetUri(identity.jwkSetUri()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(identity.issuer()), audience));
        return decoder;
    }

    private static AbstractAuthenticationToken authenticate(Jwt token, PersonAuthorities authorities) {
        Claims claims = Claims.of(token);
        return new JwtAuthenticationToken(token, authorities.of(claims), claims.subject());
    }
}
