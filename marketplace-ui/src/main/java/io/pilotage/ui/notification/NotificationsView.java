package io.pilotage.ui.notification;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.notification.Inbox;
import io.pilotage.marketplace.notification.ReceivedNotice;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that the person has been told, newest first. */
@Route("notifications")
@PermitAll
final class NotificationsView extends Page {

    private static final int PAGE = 20;

    private final Inbox inbox;
    private final Clock clock;
    private final Div notices = new Div();
    private final Button older = new Button(getTranslation("notification.older"));
    private final Button allRead = new Button(getTranslation("notification.all-read"));
    private @Nullable UUID last;

    NotificationsView(Inbox inbox, Clock clock, LiveRefresh live) {
        super("");
        this.inbox = inbox;
        this.clock = clock;
        narrow();
        header().heading(getTranslation("notification.heading")).secondary(allRead);
        notices.addClassName("stack");
        add(notices, older);
        older.addClickListener(event -> append());
        allRead.addClickListener(event -> {
            inbox.markAllRead();
            showNewest();
        });
        live.of(this, this::showNewest);
        showNewest();
    }

    private void showNewest() {
        notices.removeAll();
        last = null;
        append();
        allRead.setEnabled(inbox.unread() > 0);
    }

    private void append() {
        Slice<ReceivedNotice> slice = inbox.notices(last, PAGE);
        slice.items().forEach(notice -> notices.add(new NoticeCard(notice, clock, inbox::markRead)));
        String next = slice.next();
        older.setVisible(next != null);
        last = next == null ? null : UUID.fromString(next);
        if (notices.getComponentCount() == 0) {
            notices.add(new EmptyState(
                    VaadinIcon.BELL_O,
                    getTranslation("notification.empty.title"),
                    getTranslation("notification.empty.words")));
        }
    }
}
