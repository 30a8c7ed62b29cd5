package io.pilotage.marketplace.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what fails before or after the controllers (who is calling, committing a command) as they would: with a problem. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FailedRequests extends OncePerRequestFilter {

    private final ProblemResponses problems;

    FailedRequests(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String address = request.getRequestURI();
        return !address.startsWith("/api") && !address.startsWith("/stripe/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            if (response.isCommitted()) {
                throw failed;
            }
            response.resetBuffer(); // its headers stay
            problems.write(response, problems.failed(failed));
        }
    }
}
