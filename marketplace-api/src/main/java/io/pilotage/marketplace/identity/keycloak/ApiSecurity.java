package io.pilotage.marketplace.identity.keycloak;

import io.pilotage.marketplace.identity.AccountWatch;
import io.pilotage.marketplace.identity.Claims;
import io.pilotage.marketplace.identity.IdentityProperties;
import io.pilotage.marketplace.identity.KeycloakUnavailable;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.PersonAuthorities;
import io.pilotage.marketplace.web.IdempotentCommands;
import io.pilotage.marketplace.web.ProblemResponses;
import io.pilotage.marketplace.web.PublicAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The REST door: bearer tokens of our realm, for our audience, on stateless requests. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class ApiSecurity {

    /** What leads to a role: oneself, and the links that were mailed. */
    private static final String[] BEFORE_ONBOARDING = {
        "/api/v1/me", "/api/v1/me/**", "/api/v1/invitations/**", "/api/v1/executive-claims/**"
    };

    private static final String[] ROLES = Stream.concat(
                    Stream.of("MODERATOR", "ADMIN"),
                    Arrays.stream(MarketplaceRole.values()).map(Enum::name))
            .toArray(String[]::new);

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            PersonAuthorities authorities,
            AccountWatch accounts,
            ProblemResponses problems,
            IdempotentCommands idempotentCommands,
            PublicAddress address,
            IdentityProperties identity) {
        return http.securityMatcher("/api/**", "/.well-known/oauth-protected-resource/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/engagements",
                                "/api/v1/engagements/*",
                                "/api/v1/engagements/*/questions")
                        .permitAll()
                        .requestMatchers("/api/v1/executive-imports/**")
                        .hasAnyRole("ADMIN", "FIRM_MEMBER") // here already, before anything reads a large file
                        .requestMatchers(BEFORE_ONBOARDING)
                        .authenticated()
                        .anyRequest()
                        .hasAnyRole(ROLES))
                .oauth2ResourceServer(server -> server.jwt(jwt ->
                                jwt.jwtAuthenticationConverter(token -> authenticate(token, authorities, accounts)))
                        .protectedResourceMetadata(metadata -> metadata.protectedResourceMetadataCustomizer(
                                resource -> resource.resource(address.of(""))
                                        .authorizationServer(identity.issuer())
                                        .tlsClientCertificateBoundAccessTokens(false)))
                        .authenticationEntryPoint(problems::unauthenticated)
                        .accessDeniedHandler(problems::denied)
                        .withObjectPostProcessor(tellSilenceFromForgery(problems)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookies here, so nothing to forge
                .addFilterAfter(idempotentCommands, AuthorizationFilter.class)
                .build();
    }

    /** A token that nobody can check is not a bad token: without this the filter would let the error through to the container. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> tellSilenceFromForgery(
            ProblemResponses problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler((request, response, failure) -> {
                    if (failure instanceof AuthenticationServiceException) {
                        problems.write(response, new KeycloakUnavailable(failure));
                    } else {
                        problems.unauthenticated(request, response, failure);
                    }
                });
                return filter;
            }
        };
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
                                "/actuator/**", // on the management port alone
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

    @Bean
    JwtDecoder jwtDecoder(IdentityProperties identity, KeycloakKeys keys, Clock clock) {
        OAuth2TokenValidator<Jwt> audience = new JwtClaimValidator<List<String>>(
                "aud", audiences -> audiences != null && audiences.contains(IdentityProperties.AUDIENCE));
        var decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        var inTime = new JwtTimestampValidator();
        inTime.setClock(clock);
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(inTime, new JwtIssuerValidator(identity.issuer()), audience));
        return decoder;
    }

    private static AbstractAuthenticationToken authenticate(
            Jwt token, PersonAuthorities authorities, AccountWatch accounts) {
        Claims claims = accounts.present(Claims.of(token));
        return new JwtAuthenticationToken(token, authorities.of(claims), claims.subject());
    }
}
