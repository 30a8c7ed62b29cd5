package io.pilotage.ui.worklist;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.pilotage.ui.component.RelativeTime;
import java.time.Clock;

/** One thing that waits: what it is, what to do about it, and by when. */
final class WaitingCard extends Article {

    WaitingCard(Waiting waiting, Clock clock) {
        addClassName("panel");
        H3 title = waiting.address().isEmpty()
                ? new H3(waiting.title())
                : new H3(new Anchor(waiting.address(), waiting.title()));
        add(title, new Paragraph(waiting.words()));
        if (waiting.by() != null) {
            add(new Div(
                    new Span(waiting.by().words() + " "),
                    new RelativeTime(waiting.by().at(), clock)));
        }
    }
}
