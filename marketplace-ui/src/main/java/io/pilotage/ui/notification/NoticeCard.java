package io.pilotage.ui.notification;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.pilotage.marketplace.notification.NoticeId;
import io.pilotage.marketplace.notification.ReceivedNotice;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.SetOffText;
import io.pilotage.ui.component.SpokenName;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import java.time.Clock;
import java.util.function.Consumer;

/** One notice; opening it goes to what it is about and marks it as read. */
final class NoticeCard extends Article {

    NoticeCard(ReceivedNotice notice, Clock clock, Consumer<NoticeId> markRead) {
        addClassName("panel");
        Div top = new Div(new H2(notice.title()));
        top.addClassName("panel-top");
        if (!notice.read()) {
            top.add(new StatusBadge(Tone.ATTENTION, getTranslation("notification.new")));
        }
        Button open = new Button(getTranslation("notification.open"), event -> {
            markRead.accept(notice.id());
            UI.getCurrent().navigate(withoutSlash(notice.link()));
        });
        SpokenName.of(open, notice.title());
        add(top, new SetOffText(notice.body()), new RelativeTime(notice.createdAt(), clock), open);
    }

    /** Routes are relative to the application's root. */
    private static String withoutSlash(String link) {
        return link.startsWith("/") ? link.substring(1) : link;
    }
}
