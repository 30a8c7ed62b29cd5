package io.pilotage.ui.notification;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.notification.Inbox;
import io.pilotage.marketplace.notification.ReceivedNotice;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.PagedList;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** Everything that the person has been told, newest first. */
@Route("notifications")
@PermitAll
final class NotificationsView extends Page {

    private static final int PAGE = 20;

    private final Inbox inbox;
    private final PagedList<ReceivedNotice> notices;
    private final Button allRead = new Button(getTranslation("notification.all-read"));

    NotificationsView(Inbox inbox, Clock clock, LiveRefresh live) {
        super("");
        this.inbox = inbox;
        narrow();
        header().heading(getTranslation("notification.heading")).secondary(allRead);
        this.notices = new PagedList<>(
                PAGE,
                inbox::notices,
                page -> page.stream().map(notice -> new NoticeCard(notice, clock, inbox::markRead)),
                getTranslation("notification.older"),
                () -> new EmptyState(
                        VaadinIcon.BELL_O,
                        getTranslation("notification.empty.title"),
                        getTranslation("notification.empty.words")));
        add(notices);
        allRead.addClickListener(event -> {
            inbox.markAllRead();
            show();
        });
        live.of(this, this::show);
        show();
    }

    private void show() {
        notices.refresh();
        allRead.setEnabled(inbox.unread() > 0);
    }
}
