package io.pilotage.marketplace.web;

import io.pilotage.marketplace.web.KeptAnswers.Command;
import io.pilotage.marketplace.web.KeptAnswers.KeptAnswer;
import io.pilotage.marketplace.web.KeptAnswers.StillRunning;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.WebUtils;

/**
 * Makes POST commands with the header {@code Idempotency-Key} safe to repeat (draft-ietf-httpapi-idempotency-key-header): the command
 * runs in the transaction that writes its key and its answer, so either all three are there or nothing is. The same request (method,
 * address, query, body) with the same key is answered as the first time, another request is refused (422), and one that comes while the
 * first still runs waits for it some seconds (then 409). An answer is repeated only to a caller who may still do all that they might do
 * then (else 403). Answers are kept for a day; refusals and errors are not, so that they can be tried again.
 */
@Component
public class IdempotentCommands extends OncePerRequestFilter {

    private static final String SECRET = IdempotentCommands.class.getName() + ".secret";

    private static final int MOST_AT_ONCE = 2;

    private final KeptAnswers answers;
    private final ProblemResponses problems;
    private final List<CallerRights> rights;
    private final Map<Command, Integer> underWay = new ConcurrentHashMap<>();
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final TransactionTemplate transaction;

    IdempotentCommands(
            KeptAnswers answers,
            ProblemResponses problems,
            List<CallerRights> rights,
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            PlatformTransactionManager transactions) {
        this.answers = answers;
        this.problems = problems;
        this.rights = rights;
        this.mappings = mappings;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader("Idempotency-Key") == null;
    }

    /** Said by a controller whose answer holds a secret: the answer is not kept, however the address was written. */
    public static void keepNothingOf(HttpServletRequest request) {
        request.setAttribute(SECRET, true);
    }

    public static boolean keepsNothingOf(HttpServletRequest request) {
        return request.getAttribute(SECRET) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        String key = request.getHeader("Idempotency-Key");
        if (caller == null || key == null || isRepeatable(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (key.isBlank() || key.length() > 255) {
            refuse(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key-malformed",
                    "Idempotency-Key takes 1 to 255 characters.");
            return;
        }
        RepeatableRequest read = WebUtils.getNativeRequest(request, RepeatableRequest.class);
        if (read == null) {
            throw new IllegalStateException("bodies are read before commands are compared");
        }
        runUnlessManyWait(new Command(caller.getName(), key, fingerprint(read)), request, response, chain);
    }

    /** One waits for the first; more would only take connections from others. */
    private void runUnlessManyWait(
            Command command, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Command same = new Command(command.caller(), command.key(), "");
        try {
            if (underWay.merge(same, 1, Integer::sum) > MOST_AT_ONCE) {
                refuseAsRunning(response);
            } else {
                run(command, request, response, chain);
            }
        } finally {
            underWay.compute(same, (key, many) -> many == null || many == 1 ? null : many - 1);
        }
    }

    /**
     * The command joins the transaction that holds its key. What was refused is rolled back with its key: nothing was done, so it may be
     * tried again.
     */
    private void run(Command command, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        try {
            boolean taken = Boolean.TRUE.equals(transaction.execute(status -> {
                if (!answers.take(command)) {
                    return false;
                }
                carryOut(request, answer, chain);
                if (answer.getStatus() < HttpStatus.BAD_REQUEST.value()) {
                    answers.keep(command, answer, standing(command.caller()), keepsNothingOf(request));
                } else {
                    status.setRollbackOnly();
                }
                return true;
            }));
            if (!taken) {
                repeat(command, answer);
            }
        } catch (StillRunning first) {
            refuseAsRunning(answer);
        } catch (TransactionException lost) {
            if (answer.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value()) {
                throw lost; // else the answer says already that the database is away
            }
        }
        answer.copyBodyToResponse();
    }

    private static void carryOut(HttpServletRequest request, HttpServletResponse answer, FilterChain chain) {
        try {
            chain.doFilter(request, answer);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (ServletException failed) {
            throw new IllegalStateException("A command failed outside its controller", failed);
        }
    }

    private void repeat(Command command, HttpServletResponse response) throws IOException {
        Optional<KeptAnswer> first = answers.find(command);
        if (first.isEmpty()) {
            refuseAsRunning(response);
        } else if (!first.get().fingerprint().equals(command.fingerprint())) {
            refuse(
                    response,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "This key was used for another request. Use a new key for a new command.");
        } else if (!standing(command.caller()).containsAll(first.get().standing())) {
            refuse(
                    response,
                    HttpStatus.FORBIDDEN,
                    "idempotency-key-forbidden",
                    "This was done, but you have lost a right since that you had then, so the answer is not repeated.");
        } else if (first.get().secret()) {
            refuse(
                    response,
                    HttpStatus.CONFLICT,
                    "idempotency-key-secret",
                    "This was done. Its answer held a secret, which is told once and kept nowhere.");
        } else {
            write(first.get(), response);
        }
    }

    private void refuseAsRunning(HttpServletResponse response) throws IOException {
        refuse(
                response,
                HttpStatus.CONFLICT,
                "idempotency-key-in-use",
                "The first request with this key is still running.");
    }

    private static void write(KeptAnswer first, HttpServletResponse response) throws IOException {
        response.setStatus(first.status());
        response.setContentType(Objects.requireNonNullElse(first.contentType(), MediaType.APPLICATION_JSON_VALUE));
        response.setHeader("Idempotent-Replayed", "true");
        if (first.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, first.location());
        }
        if (first.etag() != null) {
            response.setHeader(HttpHeaders.ETAG, first.etag());
        }
        if (first.body() != null) {
            response.getOutputStream().write(first.body());
        }
    }

    /** Roles as the caller's authorities name them, and what the modules know of. */
    private Set<String> standing(String caller) {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        Stream<String> roles = present == null
                ? Stream.of()
                : present.getAuthorities().stream()
                        .map(granted -> String.valueOf(granted.getAuthority()))
                        .filter(granted -> granted.startsWith("ROLE_"));
        return Stream.concat(roles, rights.stream().flatMap(module -> module.of(caller).stream()))
                .collect(Collectors.toSet());
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String slug, String detail)
            throws IOException {
        problems.write(response, ProblemResponses.problem(status, slug, detail));
    }

    private static String fingerprint(RepeatableRequest request) throws IOException {
        return request.sha256(
                request.getMethod() + "\n" + request.getRequestURI() + "\n" + request.getQueryString() + "\n");
    }

    private boolean isRepeatable(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(handler -> handler.getValue().hasMethodAnnotation(RepeatableByNature.class))
                .anyMatch(handler -> handler.getKey().getMatchingCondition(request) != null);
    }
}
