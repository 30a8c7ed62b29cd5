package io.pilotage.ui.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.pilotage.marketplace.moderation.CaseDetails;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.ui.HomePart;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.notification.LiveRefresh;
import io.pilotage.ui.security.BrowserSession;
import java.time.Clock;
import java.util.Optional;

/** On a moderator's home page: how much waits, since when, and the way to the oldest case. */
@org.springframework.stereotype.Component
class WaitingCases implements HomePart {

    private static final int COUNTED = 99;

    private final Moderation moderation;
    private final BrowserSession session;
    private final LiveRefresh live;
    private final Clock clock;

    WaitingCases(Moderation moderation, BrowserSession session, LiveRefresh live, Clock clock) {
        this.moderation = moderation;
        this.session = session;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public Optional<Component> create() {
        if (!session.has("MODERATOR") && !session.has("ADMIN")) {
            return Optional.empty();
        }
        Div panel = new Div();
        panel.addClassName("panel");
        live.ofStaff(panel, () -> fill(panel));
        fill(panel);
        return Optional.of(panel);
    }

    private void fill(Div panel) {
        Slice<CaseDetails> waiting = moderation.queue(null, null, COUNTED);
        int number = waiting.items().size();
        panel.removeAll();
        panel.add(new H2(
                panel.getTranslation(waiting.next() == null ? "moderation.home" : "moderation.home.more", number)));
        if (number == 0) {
            panel.add(new Paragraph(panel.getTranslation("moderation.empty.words")));
            return;
        }
        CaseDetails oldest = waiting.items().getFirst();
        panel.add(
                new Paragraph(panel.getTranslation(
                        "moderation.home.oldest",
                        oldest.title(),
                        RelativeTime.relative(oldest.submittedAt(), clock.instant()))),
                new Anchor("moderation/" + oldest.id().value(), panel.getTranslation("moderation.home.open")));
    }
}
