package io.pilotage.marketplace.web;

import static io.pilotage.marketplace.web.ProblemResponses.problem;

import io.pilotage.marketplace.shared.BeyondLimit;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.RuleViolation;
import io.pilotage.marketplace.shared.StepUpRequired;
import io.pilotage.search.ExpiredCursor;
import io.pilotage.search.InvalidCursor;
import io.pilotage.search.SearchUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns everything that can go wrong behind the REST door into problem details that name the field and the rule. */
@RestControllerAdvice("io.pilotage.marketplace")
class ProblemDetails extends ResponseEntityExceptionHandler {

    private static final Set<Class<?>> OUR_TYPES = Set.of(Money.class, LocalDate.class, Instant.class);

    private final ProblemResponses problems;

    ProblemDetails(ProblemResponses problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> on(RuleViolation violation) {
        ProblemDetail problem = problem(violation);
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        violation
                .retryAfter()
                .ifPresent(again -> answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(again.toSeconds())));
        return answer.body(problem);
    }

    /** Says how the caller proves who they are (RFC 9470). */
    @ExceptionHandler
    ResponseEntity<Object> on(StepUpRequired unproven) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_user_authentication\", error_description=\"%s\", acr_values=\"%s\", max_age=\"%d\""
                                .formatted(unproven.sentence(), StepUpRequired.LEVEL, StepUpRequired.LASTS.toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(unproven));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(AccessDeniedException denied) {
        return answer(ProblemResponses.denied());
    }

    @ExceptionHandler
    ResponseEntity<Object> on(AuthenticationException unauthenticated) {
        return answer(problem(HttpStatus.UNAUTHORIZED, "unauthenticated", "Please sign in."));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(OptimisticLockingFailureException stale, WebRequest request) {
        return answer(problem(
                request.getHeader("If-Match") == null ? HttpStatus.CONFLICT : HttpStatus.PRECONDITION_FAILED,
                "stale-version",
                "This was changed by somebody else at the same moment. Load it again and repeat your change."));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(InvalidCursor foreign) {
        return answer(problem(new InvalidInput(
                "after", "unknown-cursor", "This cursor belongs to another search; start again without it.")));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(ExpiredCursor late) {
        return answer(problem(
                HttpStatus.GONE,
                "expired-cursor",
                "Pages are kept for five minutes after the last one was read; start again without the cursor."));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(InvalidParameterException undecodable) {
        return answer(problem(HttpStatus.BAD_REQUEST, "malformed", "The address holds text that is not UTF-8."));
    }

    /** Names of parameters are looked at when they are first asked for, which may be as late as here. */
    @ExceptionHandler
    ResponseEntity<Object> on(RequestRejectedException malformed) {
        return answer(MalformedAddresses.problem());
    }

    @ExceptionHandler
    ResponseEntity<Object> on(DuplicateKeyException duplicate) {
        return answer(problem(HttpStatus.CONFLICT, "already-exists", "This exists already; it was not made twice."));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getCause() != null && mismatch.getCause().getCause() instanceof RuleViolation violation) {
            return answer(problem(violation));
        }
        return answer(invalid(new FieldError(
                mismatch.getName(), "malformed", "This is not a valid value for " + mismatch.getName() + ".")));
    }

    @ExceptionHandler
    ResponseEntity<Object> on(SearchUnavailable unavailable, HttpServletRequest request) {
        ProblemDetail problem = problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "search-unavailable",
                "Search is not answering at the moment. Nothing is lost; please try again in a minute, or look through"
                        + " the newest.");
        problem.setProperty("newest", newest(request.getRequestURI()));
        return answer(problem);
    }

    /** Where a part of the answer is with the caller already, the line breaks: a problem behind it would pass for the rest. */
    @ExceptionHandler
    ResponseEntity<Object> on(Exception unexpected, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw unexpected;
        }
        return answer(problems.failed(unexpected));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (missing instanceof MissingRequestHeaderException header
                && "If-Match".equalsIgnoreCase(header.getHeaderName())) {
            return answer(problem(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "Send the ETag that you read as If-Match, so that nobody's change is overwritten."));
        }
        return super.handleServletRequestBindingException(missing, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> error.isBindingFailure()
                        ? new FieldError(error.getField(), "malformed", "This is not a valid value here.")
                        : new FieldError(
                                error.getField(), rule(error.getCode()), "This " + error.getDefaultMessage() + "."))
                .toList();
        return answer(
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-input", "Some fields need attention.", errors));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (unreadable.getCause() instanceof BeyondLimit beyond) {
            return answer(invalid(beyond.error()));
        }
        if (unreadable.getCause() instanceof JacksonException json) {
            String field = json.getPath().stream()
                    .map(part ->
                            part.getPropertyName() == null ? "[" + part.getIndex() + "]" : "." + part.getPropertyName())
                    .collect(Collectors.joining());
            return answer(invalid(
                    new FieldError(field.startsWith(".") ? field.substring(1) : field, "malformed", sentence(json))));
        }
        return answer(problem(HttpStatus.BAD_REQUEST, "malformed", "The body is missing or is not JSON."));
    }

    /** Our own words: a library's would name classes and repeat the input. */
    private static String sentence(JacksonException json) {
        return switch (json) {
            case UnrecognizedPropertyException unknown -> "There is no such field here.";
            case InvalidFormatException format
            when format.getTargetType() != null && format.getTargetType().isEnum() ->
                "This must be one of " + List.of(format.getTargetType().getEnumConstants()) + ".";
            case MismatchedInputException ours
            when OUR_TYPES.contains(ours.getTargetType()) -> ours.getOriginalMessage();
            default -> "This value has the wrong type or form.";
        };
    }

    /** Gives what Spring refuses by itself our types, and says that it is a problem whatever the caller accepts. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String slug = switch (status.value()) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            default -> status.is4xxClientError() ? "malformed" : "unexpected";
        };
        String detail = body instanceof ProblemDetail problem && problem.getDetail() != null
                ? problem.getDetail()
                : "This request cannot be answered.";
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.valueOf(status.value()), slug, detail));
    }

    /** Where to look around meanwhile: matches of one kind are things of the other. */
    private static String newest(String address) {
        boolean executives = address.contains("/executives") != address.endsWith("/matches");
        return executives ? "/api/v1/executives/newest" : "/api/v1/engagements/newest";
    }

    private static String rule(@Nullable String constraint) {
        return switch (String.valueOf(constraint)) {
            case "NotNull", "NotBlank", "NotEmpty" -> "missing";
            case "Size" -> "length";
            default -> "invalid";
        };
    }

    private static ProblemDetail invalid(FieldError error) {
        return problem(HttpStatus.BAD_REQUEST, "malformed", error.message(), List.of(error));
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
