package io.pilotage.marketplace.web.door;

import io.pilotage.marketplace.web.ProblemResponses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that say of themselves that they are too large (413), before anybody is asked who they are, and reads none but forms. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeclaredLength extends OncePerRequestFilter {

    private final ProblemResponses problems;

    DeclaredLength(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !BodyKind.isIn(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BodyKind kind = BodyKind.of(request);
        long length = request.getContentLengthLong();
        if (length > kind.most() || (kind == BodyKind.FORM && !isReadable(request))) {
            problems.tooLarge(response, kind.most());
            note(request, response);
        } else if (kind == BodyKind.FILE_OF_A_SCREEN && length < 0) {
            problems.write(
                    response,
                    ProblemResponses.problem(
                            HttpStatus.LENGTH_REQUIRED, "length-required", "Please say how long the file is."));
            note(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** {@link NotedRefusals} stands further in. */
    private static void note(HttpServletRequest request, HttpServletResponse response) {
        RefusalLog.note(response.getStatus() + " " + request.getMethod(), request.getRequestURI());
    }

    /** The server itself reads forms, up to a limit of its own; afterwards there is no body left to read. */
    private static boolean isReadable(HttpServletRequest form) throws IOException {
        if (form.getCharacterEncoding() == null) {
            form.setCharacterEncoding(StandardCharsets.UTF_8);
        }
        try {
            return form.getParameterMap() != null;
        } catch (IllegalStateException tooLargeOrMalformed) {
            return false;
        }
    }
}
