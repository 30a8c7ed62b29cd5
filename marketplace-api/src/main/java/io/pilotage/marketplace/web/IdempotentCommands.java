package io.pilotage.marketplace.web;

import io.pilotage.marketplace.shared.Sha256;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * Makes POST commands with the header {@code Idempotency-Key} safe to repeat (draft-ietf-httpapi-idempotency-key-header): the same
 * key and body answer as the first time, another body is refused (422), and a repetition while the first still runs waits for it some
 * seconds (then 409). An answer is repeated only to a caller who may still do all that they might do then (else 403). Answers are
 * kept for a day; server errors are not kept, so that they can be tried again.
 */
@Component
public class IdempotentCommands extends OncePerRequestFilter {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final String SECRET = IdempotentCommands.class.getName() + ".secret";

    private final JdbcClient jdbc;
    private final ProblemResponses problems;
    private final List<Standing> standings;

    IdempotentCommands(JdbcClient jdbc, ProblemResponses problems, List<Standing> standings) {
        this.jdbc = jdbc;
        this.problems = problems;
        this.standings = standings;
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
        if (caller == null || key == null) {
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
        byte[] body = read != null
                ? read.body()
                : request.getInputStream().readNBytes(BodyLimit.FILE + 1); // an admin's file: BodyLimit read all else
        if (body.length > BodyLimit.FILE) {
            refuse(response, HttpStatus.CONTENT_TOO_LARGE, "too-large", "A file has at most 32 MB.");
            return;
        }
        var command = new Command(caller.getName(), key, fingerprint(request, body));
        if (startOrWait(command)) {
            run(command, read != null ? request : new RepeatableRequest(request, body), response, chain);
        } else {
            repeat(command, response);
        }
    }

    /** @return false when there is an answer to repeat, or none to be had in time */
    private boolean startOrWait(Command command) {
        sweep();
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!start(command)) {
            Optional<Answer> first = first(command);
            boolean settled = first.isPresent()
                    && (first.get().status() != null
                            || !first.get().fingerprint().equals(command.fingerprint()));
            if (settled || System.nanoTime() > patience || !pause()) {
                return false;
            }
        }
        return true;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run(Command command, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(request, kept);
            answered = kept.getStatus() < 500 && !keepsNothingOf(request);
        } finally {
            if (answered) {
                keep(command, kept);
            } else {
                forget(command);
            }
            kept.copyBodyToResponse();
        }
    }

    private void repeat(Command command, HttpServletResponse response) throws IOException {
        Optional<Answer> first = first(command);
        if (first.isPresent() && !first.get().fingerprint().equals(command.fingerprint())) {
            refuse(
                    response,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "This key was used for another request. Use a new key for a new command.");
        } else if (first.isEmpty() || first.get().status() == null) {
            refuse(
                    response,
                    HttpStatus.CONFLICT,
                    "idempotency-key-in-use",
                    "The first request with this key is still running.");
        } else if (!standing(command.caller()).containsAll(first.get().standing())) {
            refuse(
                    response,
                    HttpStatus.FORBIDDEN,
                    "idempotency-key-forbidden",
                    "This was done, but you have lost a right since that you had then, so the answer is not repeated.");
        } else {
            first.get().writeTo(response);
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
        return Stream.concat(roles, standings.stream().flatMap(module -> module.of(caller).stream()))
                .collect(Collectors.toSet());
    }

    private void sweep() {
        jdbc.sql("""
                delete from web.idempotent_command
                where started_at < now() - interval '1 day'
                   or (status is null and started_at < now() - interval '1 minute')""").update();
    }

    private boolean start(Command command) {
        return jdbc.sql("""
                        insert into web.idempotent_command (caller, key, fingerprint) values (:caller, :key, :fingerprint)
                        on conflict do nothing""")
                        .param("caller", command.caller())
                        .param("key", command.key())
                        .param("fingerprint", command.fingerprint())
                        .update()
                == 1;
    }

    private void keep(Command command, ContentCachingResponseWrapper answer) {
        jdbc.sql("""
                update web.idempotent_command
                set status = :status, content_type = :type, location = :location, etag = :etag, body = :body, standing = :standing
                where caller = :caller and key = :key""")
                .param("status", answer.getStatus())
                .param("type", answer.getContentType())
                .param("location", answer.getHeader(HttpHeaders.LOCATION))
                .param("etag", answer.getHeader(HttpHeaders.ETAG))
                .param("body", answer.getContentAsByteArray())
                .param("standing", standing(command.caller()).toArray(String[]::new))
                .param("caller", command.caller())
                .param("key", command.key())
                .update();
    }

    private void forget(Command command) {
        jdbc.sql("delete from web.idempotent_command where caller = :caller and key = :key")
                .param("caller", command.caller())
                .param("key", command.key())
                .update();
    }

    private Optional<Answer> first(Command command) {
        return jdbc.sql("""
                        select fingerprint, status, content_type, location, etag, body, standing from web.idempotent_command
                        where caller = :caller and key = :key""")
                .param("caller", command.caller())
                .param("key", command.key())
                .query((row, number) -> new Answer(
                        row.getString("fingerprint"),
                        row.getObject("status", Integer.class),
                        row.getString("content_type"),
                        row.getString("location"),
                        row.getString("etag"),
                        row.getBytes("body"),
                        row.getArray("standing") == null
                                ? Set.of()
                                : Set.of((String[]) row.getArray("standing").getArray())))
                .optional();
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String slug, String detail)
            throws IOException {
        problems.write(response, ProblemResponses.problem(status, slug, detail));
    }

    private static String fingerprint(HttpServletRequest request, byte[] body) {
        return Sha256.hex(
                request.getMethod() + "\n" + request.getRequestURI() + "\n" + request.getQueryString() + "\n", body);
    }

    private record Command(String caller, String key, String fingerprint) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Answer(
            String fingerprint,
            @Nullable Integer status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte @Nullable [] body,
            Set<String> standing) {

        void writeTo(HttpServletResponse response) throws IOException {
            response.setStatus(status == null ? HttpStatus.OK.value() : status);
            response.setContentType(contentType == null ? MediaType.APPLICATION_JSON_VALUE : contentType);
            response.setHeader("Idempotent-Replayed", "true");
            if (location != null) {
                response.setHeader(HttpHeaders.LOCATION, location);
            }
            if (etag != null) {
                response.setHeader(HttpHeaders.ETAG, etag);
            }
            if (body != null) {
                response.getOutputStream().write(body);
            }
        }
    }
}
