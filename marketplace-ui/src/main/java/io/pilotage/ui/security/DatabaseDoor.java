package io.pilotage.ui.security;

import io.pilotage.marketplace.shared.persistence.DatabaseLine;
import io.pilotage.marketplace.web.ProblemResponses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the database is known not to answer, a page that a browser opens is answered at once with one sentence (503). Pages that are open
 * stay, with what was typed there, and say so themselves.
 */
final class DatabaseDoor extends OncePerRequestFilter {

    private static final String SENTENCE =
            "Our database is not answering at the moment, so we cannot show this page. What was saved is "
                    + "safe, and what you typed in this tab comes back with its page. Please try again in a minute.";
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Set<String> READ_NOTHING = Set.of("/", "/fees");

    private final DatabaseLine database;
    private final ProblemResponses problems;

    DatabaseDoor(DatabaseLine database, ProblemResponses problems) {
        this.database = database;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT);
        return !HttpMethod.GET.matches(request.getMethod())
                || wanted == null
                || !wanted.contains(MediaType.TEXT_HTML_VALUE)
                || READ_NOTHING.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (database.isSilent()) {
            problems.unavailable(response, SENTENCE, AGAIN);
        } else {
            chain.doFilter(request, response);
        }
    }
}
