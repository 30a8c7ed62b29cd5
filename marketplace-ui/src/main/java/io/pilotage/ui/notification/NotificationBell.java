package io.pilotage.ui.notification;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.pilotage.marketplace.notification.Inbox;
import io.pilotage.ui.component.QuietLook;

/** The bell: how much is unread, live, and the way to it. */
final class NotificationBell extends Anchor {

    private final Inbox inbox;
    private final Span count = new Span();

    NotificationBell(Inbox inbox, LiveRefresh live) {
        this.inbox = inbox;
        setHref("notifications");
        addClassName("bell");
        Icon bell = VaadinIcon.BELL_O.create();
        bell.getElement().setAttribute("aria-hidden", "true");
        count.addClassNames("bell-count", "figures");
        count.getElement().setAttribute("aria-hidden", "true");
        add(bell, count);
        live.of(this, this::refresh);
        QuietLook.afterEachPage(this, this::refresh);
        show(0);
    }

    private void refresh() {
        show(inbox.unread());
    }

    private void show(int unread) {
        count.setText(unread > 99 ? "99+" : Integer.toString(unread));
        count.setVisible(unread > 0);
        String words = getTranslation("notification.bell", unread);
        getElement().setAttribute("aria-label", words);
        setTitle(words);
    }
}
