package io.pilotage.ui.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Bounds how many pages are open at once, each of which takes some 200 kB for as long as it is open: of one browser, whose oldest page is
 * closed for a new one, and of all visitors of the node together.
 */
@Component
class VisitorPages implements VaadinServiceInitListener {

    private final AtomicInteger open = new AtomicInteger();
    private final transient PageLimits limits;

    VisitorPages(PageLimits limits) {
        this.limits = limits;
    }

    /** Whether visitors have as many pages open as this node has room for. */
    boolean full() {
        return open.get() >= limits.ofAllVisitors();
    }

    /** Whether nobody has signed in with this session. */
    static boolean isVisitors(@Nullable HttpSession session) {
        return session == null
                || session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) == null;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> opened(opened.getUI()));
    }

    private void opened(UI page) {
        VaadinSession session = page.getSession();
        boolean visitor = isVisitors(session.getSession());
        if (visitor) {
            open.incrementAndGet();
            page.addDetachListener(closed -> open.decrementAndGet());
        }
        int many = session.getUIs().size() - (visitor ? limits.ofAVisitor() : limits.ofAPerson());
        session.getUIs().stream()
                .sorted(Comparator.comparingInt(UI::getUIId))
                .limit(Math.max(0, many))
                .forEach(OpenPages::close);
    }

    private static boolean isVisitors(WrappedSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) == null;
    }
}
