package io.pilotage.ui.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import io.pilotage.ui.security.LiveSessions.End;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The pages that are open in a browser session: when its person last did something, and what they see when something ends. */
@Component
class OpenPages implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(OpenPages.class);
    private static final String LEAVE = """
            window.pilotage?.busy()
                || location.assign($0 + '&page=' + encodeURIComponent(location.pathname.slice(1) + location.search))""";
    private static final String CLOSED = "window.pilotage?.closed()";
    private static final String OPENED = OpenPages.class.getName() + ".opened";

    private final transient Clock clock;

    OpenPages(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(page -> {
            if (page.getUI().getSession().getSession() instanceof WrappedHttpSession session) {
                opened(session.getHttpSession());
            }
        });
    }

    /** Somebody opened a page. */
    void opened(HttpSession session) {
        session.setAttribute(OPENED, clock.instant());
    }

    /** When a page was opened, or something on it was typed or clicked; heartbeats of the page do not count. */
    Instant lastUsed(HttpSession session) {
        Instant opened = session.getAttribute(OPENED) instanceof Instant some
                ? some
                : Instant.ofEpochMilli(session.getLastAccessedTime());
        return pagesOf(session)
                .map(pages -> Instant.ofEpochMilli(pages.getLastRequestTimestamp()))
                .reduce(opened, (one, other) -> one.isAfter(other) ? one : other);
    }

    /**
     * Ends the session, and sends all open pages to the landing page, which says why and leads back to them; one on which somebody is
     * writing, or with text that is not saved, stays as it is, says at the next key that the session has ended, and has the text again
     * after signing in. The server's session is not
     * invalidated under open pages, because that cuts the line on which they are told.
     */
    void end(HttpSession session, End why) {
        session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        String landing = "/?ended=" + why.name().toLowerCase(Locale.ROOT);
        List<VaadinSession> open = pagesOf(session).toList();
        for (VaadinSession pages : open) {
            var _ = pages.access(() -> {
                try {
                    List.copyOf(pages.getUIs()).forEach(page -> tell(page, LEAVE, landing));
                } finally {
                    pages.close();
                }
            });
        }
        if (open.isEmpty()) {
            session.invalidate();
        }
    }

    /** One page that cannot be told, e.g. because its browser is gone, keeps nothing from the others. */
    private static void tell(UI page, String script, Object... parameters) {
        try {
            page.accessSynchronously(() -> {
                page.getPage().executeJs(script, parameters);
                page.push();
            });
        } catch (RuntimeException untold) {
            log.warn("An open page was not told that it ends", untold);
        }
    }

    /** Closes a page for another; when somebody comes back to it, it loads itself again, with what was typed on it. */
    static void close(UI page) {
        tell(page, CLOSED);
        page.close();
    }

    /** From now on the session's person is what {@code present} says; pages of somebody who lost a role are loaded again. */
    void replace(HttpSession session, Authentication before, Authentication present) {
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(present));
        if (!SignedInPeople.roles(present).containsAll(SignedInPeople.roles(before))) {
            for (VaadinSession pages : pagesOf(session).toList()) {
                var _ = pages.access(
                        () -> pages.getUIs().forEach(page -> page.getPage().reload()));
            }
        }
    }

    private static Stream<VaadinSession> pagesOf(HttpSession session) {
        return VaadinSession.getAllSessions(session).stream();
    }
}
