package io.pilotage.marketplace.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that no honest caller sends (413), before anything reads them, at every address: 256 kB at the webhook, 32 MB of
 * files and 2 MB of everything else. Addresses are compared decoded, as they are routed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

    private static final int COMMAND = 2_000_000;
    private static final int WEBHOOK = 256_000;

    /** Files are read only once it is known who sends them, by a reader that counts; a length that says too much is refused here. */
    static final int FILE = 32 * 1024 * 1024;

    private final ProblemResponses problems;

    BodyLimit(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && request.getContentLengthLong() <= 0
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = path(request);
        boolean post = "POST".equals(request.getMethod());
        boolean fileOfProgram = post && path.equals("/api/v1/executive-imports");
        boolean fileOfScreen = post && path.startsWith("/VAADIN/dynamic/");
        int limit = fileOfProgram || fileOfScreen ? FILE : path.startsWith("/stripe/") ? WEBHOOK : COMMAND;
        if (request.getContentLengthLong() > limit) {
            refuse(response, limit);
        } else if (fileOfProgram) {
            chain.doFilter(request, response);
        } else if (fileOfScreen) {
            fileOfScreen(request, response, chain);
        } else if (post && isForm(request) && !path.startsWith("/api/") && !path.startsWith("/stripe/")) {
            form(request, response, chain);
        } else {
            byte[] body = request.getInputStream().readNBytes(limit + 1);
            if (body.length > limit) {
                refuse(response, limit);
            } else {
                chain.doFilter(new RepeatableRequest(request, body), response);
            }
        }
    }

    /** Nobody counts what a screen receives, but browsers always say how long a file is. */
    private void fileOfScreen(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() < 0) {
            problems.write(
                    response,
                    ProblemResponses.problem(
                            HttpStatus.LENGTH_REQUIRED, "length-required", "Please say how long the file is."));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The server itself reads forms, up to a limit of its own; afterwards there is no body left to read. */
    private void form(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8);
        }
        boolean readable;
        try {
            readable = request.getParameterMap() != null;
        } catch (IllegalStateException tooLargeOrMalformed) {
            readable = false;
        }
        if (readable) {
            chain.doFilter(request, response);
        } else {
            refuse(response, COMMAND);
        }
    }

    private void refuse(HttpServletResponse response, int limit) throws IOException {
        problems.write(
                response,
                ProblemResponses.problem(
                        HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is larger than " + limit + " bytes."));
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        return type.split(";", 2)[0].strip().equals(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /** The address as it is routed: unlike the request URI, both parts are decoded. */
    private static String path(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
