package io.pilotage.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before Spring Security's reading of logout tokens, which anybody can send: what it trips over, such as a token of another
 * kind, is a bad request and no error of ours; that Keycloak's keys cannot be had is 503, so that Keycloak comes again.
 */
final class LogoutTokens extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LogoutTokens.class);
    private static final String DOOR = "/logout/connect/back-channel/";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(DOOR);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException unfit) {
            HttpStatus status = outOfReach(unfit) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_REQUEST;
            LOG.warn(
                    "Refused a logout token with {}: {}",
                    status.value(),
                    unfit.getClass().getSimpleName());
            response.setStatus(status.value());
        }
    }

    private static boolean outOfReach(@Nullable Throwable why) {
        return why != null && (why instanceof IOException || outOfReach(why.getCause()));
    }
}
