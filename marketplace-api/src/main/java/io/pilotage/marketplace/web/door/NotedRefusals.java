package io.pilotage.marketplace.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes who was not let in, was not allowed, found nothing or came too often; while it is still known who it was. */
final class NotedRefusals extends OncePerRequestFilter {

    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 408, 413, 429, 503);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (REFUSALS.contains(response.getStatus())) {
            RefusalLog.note(response.getStatus() + " " + request.getMethod(), request.getRequestURI());
        }
    }
}
