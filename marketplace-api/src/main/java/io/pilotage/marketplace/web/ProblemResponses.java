package io.pilotage.marketplace.web;

import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.RuleViolation;
import io.pilotage.marketplace.shared.TooMany;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.shared.persistence.DatabaseOutage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Builds problem details (RFC 9457) with a stable type, and writes them where no controller is in the way. */
@Component
public class ProblemResponses {

    private static final String TYPES = "https://pilotage.example/problems/";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);
    private static final String PAGE = """
        <!doctype html>
        <html lang="en">
        <head><title>One moment</title><meta name="viewport" content="width=device-width"></head>
        <body><main><h1>One moment</h1><p>%s</p></main></body>
        </html>
        """;

    private final JsonMapper json;

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();

    ProblemResponses(JsonMapper json, PublicAddress address) {
        this.json = json;
        challenge.setResourceMetadataParameterResolver(request -> address.of("/.well-known/oauth-protected-resource"));
    }

    public static ProblemDetail problem(HttpStatus status, String slug, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + slug));
        problem.setTitle(slug.replace('-', ' '));
        return problem;
    }

    public static ProblemDetail problem(HttpStatus status, String slug, String detail, List<FieldError> errors) {
        var problem = problem(status, slug, detail);
        problem.setProperty("errors", errors);
        return problem;
    }

    /** The status that stands for this kind of refusal, at each door. */
    public static HttpStatus status(RuleViolation violation) {
        return switch (violation.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case UNPROVEN -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    public static ProblemDetail problem(RuleViolation violation) {
        HttpStatus status = status(violation);
        if (violation instanceof InvalidInput invalid) {
            return problem(status, violation.slug(), violation.sentence(), invalid.errors());
        }
        String field = violation.field();
        return field == null
                ? problem(status, violation.slug(), violation.sentence())
                : problem(
                        status,
                        violation.slug(),
                        violation.sentence(),
                        List.of(new FieldError(field, violation.slug(), violation.sentence())));
    }

    /** The refusal of somebody who is signed in: either not allowed, or not yet onboarded. */
    public static ProblemDetail denied() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        boolean newcomer = caller != null
                && caller.isAuthenticated()
                && caller.getAuthorities().stream()
                        .noneMatch(granted ->
                                String.valueOf(granted.getAuthority()).startsWith("ROLE_"));
        return newcomer
                ? problem(
                        HttpStatus.FORBIDDEN,
                        "onboarding-required",
                        "Please finish your onboarding first: choose whether you hire or work (POST"
                                + " /api/v1/me/onboarding).")
                : problem(HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this.");
    }

    /** What no rule foresees: 503 while the database is away, else 500, logged once under the reference that the caller reads. */
    ProblemDetail failed(Exception failure) {
        if (DatabaseOutage.isNotedBehind(failure)) {
            return problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    "Our database is not answering at the moment. Please try again in a minute; with the same"
                            + " Idempotency-Key nothing is done twice.");
        }
        String reference = Uuids.next().toString();
        LOG.error("Unexpected error, reference {}", reference, failure);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unexpected",
                "Something went wrong on our side. Please quote the reference " + reference + ".");
    }

    public void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        challenge.commence(request, response, why);
        write(
                response,
                problem(
                        HttpStatus.UNAUTHORIZED,
                        "unauthenticated",
                        "This needs a valid bearer token of the realm, for the audience pilotage-api."));
    }

    public void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(response, denied());
    }

    public void write(HttpServletResponse response, RuleViolation violation) throws IOException {
        write(response, problem(violation));
    }

    /** Says when it makes sense to ask again: to programs as a problem, to people as a page with one sentence. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, TooMany refusal) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()));
        if (request.getRequestURI().startsWith("/api")) {
            write(response, problem(refusal));
        } else {
            page(response, HttpStatus.TOO_MANY_REQUESTS, refusal.sentence());
        }
    }

    /** Says on a page of one sentence that something does not work just now, and when to try again. */
    public void unavailable(HttpServletResponse response, String sentence, Duration again) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(again.toSeconds()));
        page(response, HttpStatus.SERVICE_UNAVAILABLE, sentence);
    }

    private static void page(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(PAGE.formatted(sentence).getBytes(StandardCharsets.UTF_8));
    }

    /** The refusal of a body with more bytes than it may have. */
    public void tooLarge(HttpServletResponse response, int most) throws IOException {
        write(
                response,
                problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is larger than " + most + " bytes."));
    }

    public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
