package io.pilotage.marketplace.limits.web;

import io.pilotage.marketplace.limits.Limit;
import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.shared.TooMany;
import io.pilotage.marketplace.web.ProblemResponses;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what is asked without sign-in, by address, and answers 429 when it is too much; files that never change are not counted. */
final class VisitorLimit extends OncePerRequestFilter {

    /** Where nothing else is: what is not there is answered without a session. The operator's are on a port of their own. */
    private static final List<String> FOLDERS = List.of("/VAADIN/build/", "/VAADIN/static/", "/aura/", "/actuator/");

    private static final Set<String> FILES = Set.of("/styles.css", "/kept.js", "/steady.js", "/favicon.svg");

    /** Doors with a signature. */
    private static final Set<String> SIGNED = Set.of("/stripe/webhook", "/logout/connect/back-channel/keycloak");

    private static final List<String> SIGN_IN = List.of("/oauth2/", "/login/");

    private final RateLimits limits;
    private final ProblemResponses problems;
    private final Limit limit;
    private final Predicate<String> here;

    private VisitorLimit(RateLimits limits, ProblemResponses problems, Limit limit, Predicate<String> here) {
        this.limits = limits;
        this.problems = problems;
        this.limit = limit;
        this.here = here;
    }

    static VisitorLimit onTheWayToSignIn(RateLimits limits, ProblemResponses problems) {
        return new VisitorLimit(limits, problems, Limit.SIGN_INS, address -> isOneOf(SIGN_IN, address));
    }

    static VisitorLimit elsewhere(RateLimits limits, ProblemResponses problems) {
        return new VisitorLimit(
                limits,
                problems,
                Limit.ANONYMOUS_READS,
                address -> !isOneOf(SIGN_IN, address)
                        && !isOneOf(FOLDERS, address)
                        && !FILES.contains(address)
                        && !SIGNED.contains(address));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return !here.test(request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), ""))
                || !(known == null || known instanceof AnonymousAuthenticationToken);
    }

    private static boolean isOneOf(List<String> beginnings, String address) {
        return beginnings.stream().anyMatch(address::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            limits.take(request.getParameter("sign-up") == null ? limit : Limit.SIGN_UPS);
        } catch (TooMany refusal) {
            problems.refuse(request, response, refusal);
            return;
        }
        chain.doFilter(request, response);
    }
}
