package io.pilotage.ui.security;

import com.vaadin.flow.server.WrappedSession;
import io.pilotage.marketplace.identity.Browsers;
import io.pilotage.marketplace.identity.PersonId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Where people land when they come from Keycloak: on the page from which a proof was asked for, else on the one that they asked for
 * before they signed in, else at home.
 */
final class SignInReturn extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String PAGE = SignInReturn.class.getName() + ".page";
    private static final String NEXT = SignInReturn.class.getName() + ".next";

    private final LiveSessions sessions;
    private final Browsers browsers;
    private final AskedPage asked;

    SignInReturn(LiveSessions sessions, Browsers browsers, AskedPage asked) {
        this.sessions = sessions;
        this.browsers = browsers;
        this.asked = asked;
        setRequestCache(asked);
        setDefaultTargetUrl("/home");
    }

    /** Makes this session come back to {@code page}, an address below our own, by way of {@code journeys}. */
    static void to(WrappedSession session, String page, String... journeys) {
        session.setAttribute(PAGE, page);
        session.setAttribute(NEXT, journeys.length == 0 ? null : journeys[0]);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        HttpSession session = request.getSession();
        sessions.begun(session, new PersonId(UUID.fromString(authentication.getName())));
        remember(authentication, BrowserName.of(request.getHeader(HttpHeaders.USER_AGENT)));
        Object next = session.getAttribute(NEXT);
        Object page = session.getAttribute(PAGE);
        session.removeAttribute(NEXT);
        asked.removeRequest(request, response);
        if (next != null && "success".equals(request.getParameter("kc_action_status"))) {
            getRedirectStrategy().sendRedirect(request, response, next.toString());
        } else if (page != null) {
            session.removeAttribute(PAGE);
            getRedirectStrategy().sendRedirect(request, response, Objects.toString(page));
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }

    private void remember(Authentication authentication, String browser) {
        if (!browser.isEmpty() && authentication.getPrincipal() instanceof OidcUser person) {
            String session = person.getClaimAsString("sid");
            if (session != null) {
                browsers.remember(session, browser);
            }
        }
    }
}
