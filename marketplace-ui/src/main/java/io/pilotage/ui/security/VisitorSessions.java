package io.pilotage.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no visitor's session outlast its use. The one that every page opens ends after half a minute, unless the browser comes back with
 * its cookie, as it does for the first script of the page: so whoever reads pages without keeping cookies leaves nothing behind. While
 * visitors have as many pages open as the node has room for, they get no more (503).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class VisitorSessions extends OncePerRequestFilter {

    private static final int UNTIL_IT_COMES_BACK = seconds(Duration.ofSeconds(30));
    private static final int OF_A_READER = seconds(Duration.ofMinutes(10)); // an open page is heard of every five
    private static final int WHILE_SIGNING_IN = seconds(Duration.ofMinutes(15));
    private static final String AGAIN_AFTER_SECONDS = "30";
    private static final List<String> NO_PAGES =
            List.of("/api/", "/VAADIN/", "/aura/", "/stripe/", "/logout", "/oauth2/", "/login/", "/actuator/");

    /** Not even for a file that is not there. */
    private static final List<String> NO_SESSIONS =
            List.of("/VAADIN/build/", "/VAADIN/static/", "/aura/", "/actuator/");

    private final VisitorPages pages;

    VisitorSessions(VisitorPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession before = request.getSession(false);
        if (opensAPage(request) && VisitorPages.isVisitors(before) && pages.full()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        boolean cameBack = before != null && before.getMaxInactiveInterval() == UNTIL_IT_COMES_BACK;
        chain.doFilter(request, response);
        HttpSession after = request.getSession(false);
        if (after != null) {
            try {
                limit(after, before == null, cameBack, request);
            } catch (IllegalStateException ended) {
                // meanwhile, by another request
            }
        }
    }

    private static void limit(HttpSession after, boolean fresh, boolean cameBack, HttpServletRequest request) {
        if (!VisitorPages.isVisitors(after)) {
            after.setMaxInactiveInterval(
                    seconds(Duration.ofMinutes(request.getServletContext().getSessionTimeout())));
        } else if (fresh && NO_SESSIONS.stream().anyMatch(request.getServletPath()::startsWith)) {
            after.invalidate();
        } else if (leadsToSignIn(request)) {
            after.setMaxInactiveInterval(WHILE_SIGNING_IN);
        } else if (fresh) {
            after.setMaxInactiveInterval(UNTIL_IT_COMES_BACK);
        } else if (cameBack) {
            after.setMaxInactiveInterval(OF_A_READER);
        }
    }

    private static boolean opensAPage(HttpServletRequest request) {
        String query = request.getQueryString();
        return NO_PAGES.stream().noneMatch(request.getServletPath()::startsWith)
                && (request.getSession(false) == null || query != null && query.contains("v-r=init"));
    }

    /** The session waits there for somebody who signs in or registers elsewhere. */
    private static boolean leadsToSignIn(HttpServletRequest request) {
        return request.getServletPath().startsWith("/oauth2/")
                || request.getServletPath().startsWith("/login/");
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(duration.toSeconds());
    }
}
