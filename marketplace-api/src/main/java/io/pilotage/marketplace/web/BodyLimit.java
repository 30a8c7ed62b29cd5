package io.pilotage.marketplace.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that no honest caller sends (413), before anything reads them: 2 MB at the API, 256 kB at the webhook, 32 MB of files. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

    private static final int API = 2_000_000;
    private static final int WEBHOOK = 256_000;

    /** Files are read only once it is known who sends them, by a reader that counts; a length that says too much is refused here. */
    static final int FILE = 32 * 1024 * 1024;

    private final ProblemResponses problems;

    BodyLimit(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return "GET".equals(request.getMethod()) || !(path.startsWith("/api/") || path.startsWith("/stripe/"));
    }

    static boolean isFile(HttpServletRequest request) {
        return request.getRequestURI().equals("/api/v1/executive-imports");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFile(request) && request.getContentLengthLong() <= FILE) {
            chain.doFilter(request, response);
            return;
        }
        int limit = isFile(request) ? FILE : request.getRequestURI().startsWith("/stripe/") ? WEBHOOK : API;
        byte[] body = request.getContentLengthLong() > limit
                ? new byte[0]
                : request.getInputStream().readNBytes(limit + 1);
        if (request.getContentLengthLong() > limit || body.length > limit) {
            problems.write(
                    response,
                    ProblemResponses.problem(
                            HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is larger than " + limit + " bytes."));
        } else {
            chain.doFilter(new RepeatableRequest(request, body), response);
        }
    }
}
