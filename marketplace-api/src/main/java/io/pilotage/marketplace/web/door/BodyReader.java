package io.pilotage.marketplace.web.door;

import io.pilotage.marketplace.shared.SeldomLine;
import io.pilotage.marketplace.web.Caller;
import io.pilotage.marketplace.web.ProblemResponses;
import io.pilotage.marketplace.web.RepeatableRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a body once it is known that its sender may send one: commands into memory, files onto the disk. It is counted as it comes, within
 * what the node takes in at once (else 503) and what one caller may have of that (else 429), until the request is done.
 */
final class BodyReader extends OncePerRequestFilter {

    private static final String AGAIN_AFTER_SECONDS = "5";
    private static final String AGAIN_AFTER_SECONDS_WITHOUT_ROOM = "60";
    private static final SeldomLine NO_ROOM =
            new SeldomLine(LoggerFactory.getLogger(BodyReader.class), "The disk does not take a file that is sent");

    private final Budgets budgets;
    private final ProblemResponses problems;

    BodyReader(Budgets budgets, ProblemResponses problems) {
        this.budgets = budgets;
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
        Budget budget = budgets.of(kind);
        if (budget == null) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > kind.most()) {
            problems.tooLarge(response, kind.most());
        } else {
            try (Budget.Share share = budget.open(Caller.of(request))) {
                read(kind, new CountedRequest(request, share), response, chain);
            } catch (FileSystemException full) {
                NO_ROOM.warn(full);
                response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS_WITHOUT_ROOM);
                problems.write(response, TooMuchAtOnce.ofTheDisk().problem());
            } catch (TooMuchAtOnce refusal) {
                response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS);
                problems.write(response, refusal.problem());
            }
        }
    }

    private static BodyKind kind(HttpServletRequest request) {
        BodyKind kind = BodyKind.of(request);
        boolean visitor =
                SecurityContextHolder.getContext().getAuthentication() instanceof AnonymousAuthenticationToken;
        return visitor && kind == BodyKind.COMMAND ? BodyKind.VISITORS : kind;
    }

    private void read(BodyKind kind, CountedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (kind == BodyKind.FILE_OF_A_SCREEN) {
            request.begin();
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
