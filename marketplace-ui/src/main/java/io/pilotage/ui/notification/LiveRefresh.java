package io.pilotage.ui.notification;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.pilotage.marketplace.notification.LiveNotices;
import io.pilotage.ui.security.BrowserSession;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Runs a view's refresh whenever something new waits for the person who looks at it, from whichever node it comes.
 *
 * <p>Everything that people should hear of comes with a notice, so that a view which reads its thing again on each notice is live.
 */
@org.springframework.stereotype.Component
public class LiveRefresh {

    private final LiveNotices notices;
    private final BrowserSession session;

    LiveRefresh(LiveNotices notices, BrowserSession session) {
        this.notices = notices;
        this.session = session;
    }

    /**
     * Calls {@code refresh} in the UI of {@code component} after each notice, for as long as it is attached. To be called before the
     * view reads what it shows, so that nothing that happens in between is missed.
     */
    public void of(Component component, Runnable refresh) {
        whileAttached(component, refresh, wake -> session.person().map(person -> notices.subscribe(person, wake)));
    }

    /** Like {@link #of}, whenever what waits for the staff has changed. */
    public void ofStaff(Component component, Runnable refresh) {
        whileAttached(component, refresh, wake -> Optional.of(notices.subscribeStaff(wake)));
    }

    private void whileAttached(
            Component component, Runnable refresh, Function<Runnable, Optional<Runnable>> subscribe) {
        long read = notices.heard();
        component.addAttachListener(attached -> {
            UI ui = attached.getUI();
            var waiting = new AtomicBoolean(); // one look shows all that came meanwhile
            subscribe
                    .apply(() -> {
                        if (waiting.compareAndSet(false, true)) {
                            var _ = ui.access(() -> {
                                waiting.set(false);
                                if (session.person().isPresent()) { // or it has just ended, and the page hears so
                                    refresh.run();
                                }
                            });
                        }
                    })
                    .ifPresent(end -> component.addDetachListener(detached -> {
                        end.run();
                        detached.unregisterListener();
                    }));
            if (notices.heard() != read) {
                refresh.run();
            }
        });
    }
}
