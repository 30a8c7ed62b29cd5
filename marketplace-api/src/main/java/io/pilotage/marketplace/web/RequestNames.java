package io.pilotage.marketplace.web;

import io.pilotage.marketplace.shared.Uuids;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request a name that the caller reads in {@code X-Request-Id} and that each line of the log about it carries. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestNames extends OncePerRequestFilter {

    private static final String NAME = "request";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = Uuids.next().toString();
        response.setHeader("X-Request-Id", name);
        try (var ignored = MDC.putCloseable(NAME, name)) {
            chain.doFilter(request, response);
        }
    }
}
