package io.pilotage.ui.security;

import io.pilotage.marketplace.web.PublicAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site's page sends to the screens: WebSocket handshakes, on which browsers put no other check, need our origin, and
 * whatever changes something must not name another one. Programs that name none have no cookies to misuse.
 */
final class OwnOrigin extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final String own;

    OwnOrigin(PublicAddress address) {
        own = address.origin();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean needed = "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
        boolean changes = !READING.contains(request.getMethod());
        if (needed ? !own.equals(origin) : changes && origin != null && !own.equals(origin)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }
}
