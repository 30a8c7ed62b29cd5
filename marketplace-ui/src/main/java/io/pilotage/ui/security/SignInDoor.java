package io.pilotage.ui.security;

import io.pilotage.marketplace.identity.KeycloakContact;
import io.pilotage.marketplace.web.ProblemResponses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends nobody to a Keycloak that does not answer, where the browser would hang, but says so here. */
final class SignInDoor extends OncePerRequestFilter {

    private static final String SENTENCE =
            "Nobody can sign in or register just now, because our login service does not answer. Please try again in a minute.";
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final KeycloakContact keycloak;
    private final ProblemResponses problems;

    SignInDoor(KeycloakContact keycloak, ProblemResponses problems) {
        this.keycloak = keycloak;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith(BrowserSecurity.LOGIN);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (keycloak.answers()) {
            chain.doFilter(request, response);
        } else {
            problems.unavailable(response, SENTENCE, AGAIN);
        }
    }
}
