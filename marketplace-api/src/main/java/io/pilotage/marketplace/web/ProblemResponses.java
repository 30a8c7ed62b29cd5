package io.pilotage.marketplace.web;

import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
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

    private final JsonMapper json;

    ProblemResponses(JsonMapper json) {
        this.json = json;
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

    public static ProblemDetail problem(RuleViolation violation) {
        HttpStatus status = switch (violation.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
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
                        "Please finish your onboarding first: choose whether you hire or work (POST /api/v1/me/onboarding).")
                : problem(HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this.");
    }

    public void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        new BearerTokenAuthenticationEntryPoint().commence(request, response, why);
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

    void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
