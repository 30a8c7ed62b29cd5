package io.pilotage.marketplace.web;

import io.pilotage.marketplace.shared.persistence.DatabaseOutage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what fails before or after the controllers (who is calling, committing a command) as they would: with a problem; and says on a
 * page, to people who sign in, that the database is away. What else fails on the way to a screen is the screens' own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FailedRequests extends OncePerRequestFilter {

    private static final Duration USUALLY_BACK_AFTER = Duration.ofSeconds(30);

    private final ProblemResponses problems;

    FailedRequests(ProblemResponses problems) {
        this.problems = problems;
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
            if (isForPrograms(request)) {
                response.resetBuffer(); // its headers stay
                problems.write(response, problems.failed(failed));
            } else if (DatabaseOutage.isNotedBehind(failed)) {
                response.resetBuffer();
                problems.unavailable(
                        response,
                        "Our database is not answering at the moment. What was saved is safe. Please try again in a minute.",
                        USUALLY_BACK_AFTER);
            } else {
                throw failed;
            }
        }
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        String address = request.getRequestURI();
        return address.startsWith("/api") || address.startsWith("/stripe/");
    }
}
