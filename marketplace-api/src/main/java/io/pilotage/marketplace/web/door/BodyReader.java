package io.pilotage.marketplace.web.door;

import io.pilotage.marketplace.web.ProblemResponses;
import io.pilotage.marketplace.web.RepeatableRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a body once it is known that its sender may send one: commands into memory, files onto the disk, within what the node takes in at
 * once (else 503). Visitors and Stripe have shares of their own, so that none keeps the others out.
 */
final class BodyReader extends OncePerRequestFilter {

    private static final String AGAIN_AFTER_SECONDS = "5";

    private final Budget people;
    private final Budget visitors;
    private final Budget signed;
    private final Budget disk;
    private final ProblemResponses problems;

    BodyReader(DoorProperties doors, ProblemResponses problems) {
        long quarter = doors.memory().toBytes() / 4;
        people = new Budget(2 * quarter);
        visitors = new Budget(quarter);
        signed = new Budget(quarter);
        disk = new Budget(doors.disk().toBytes());
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BodyKind kind = kind(request);
        if (!BodyKind.isIn(request)) {
            chain.doFilter("POST".equals(request.getMethod()) ? RepeatableRequest.empty(request) : request, response);
            return;
        }
        long length = request.getContentLengthLong();
        long needed = length < 0 ? kind.most() : length;
        Budget budget = budget(kind);
        if (budget == null) {
            chain.doFilter(request, response);
        } else if (needed > kind.most()) {
            problems.tooLarge(response, kind.most());
        } else if (budget.take(needed)) {
            try {
                read(kind, request, response, chain);
            } finally {
                budget.giveBack(needed);
            }
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS);
            problems.write(
                    response,
                    ProblemResponses.problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "busy",
                            "Too much is being sent at this moment. Please try again in a few seconds."));
        }
    }

    private static BodyKind kind(HttpServletRequest request) {
        BodyKind kind = BodyKind.of(request);
        boolean visitor =
                SecurityContextHolder.getContext().getAuthentication() instanceof AnonymousAuthenticationToken;
        return visitor && kind == BodyKind.COMMAND ? BodyKind.VISITORS : kind;
    }

    /** Null for what is small and read elsewhere. */
    private @Nullable Budget budget(BodyKind kind) {
        return switch (kind) {
            case FORM -> null;
            case FILE, FILE_OF_A_SCREEN -> disk;
            case SIGNED -> signed;
            case VISITORS -> visitors;
            case COMMAND -> people;
        };
    }

    private void read(BodyKind kind, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (kind == BodyKind.FILE_OF_A_SCREEN) {
            chain.doFilter(request, response); // which puts it on the disk itself
            return;
        }
        Path file = kind == BodyKind.FILE ? Files.createTempFile("pilotage-upload", null) : null;
        try {
            RepeatableRequest repeatable;
            try {
                repeatable = file == null
                        ? RepeatableRequest.inMemory(request, kind.most())
                        : RepeatableRequest.onDisk(request, kind.most(), file);
            } catch (ClientAbortException gone) {
                problems.write(
                        response,
                        ProblemResponses.problem(
                                HttpStatus.REQUEST_TIMEOUT, "too-slow", "The body came too slowly, or not at all."));
                return;
            }
            if (repeatable == null) {
                problems.tooLarge(response, kind.most());
            } else {
                chain.doFilter(repeatable, response);
            }
        } finally {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        }
    }
}
