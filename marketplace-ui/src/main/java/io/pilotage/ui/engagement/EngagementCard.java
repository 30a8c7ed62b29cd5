package io.pilotage.ui.engagement;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.ui.component.RelativeTime;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One engagement in the organisation's list: what it is, where it stands, what comes next. */
final class EngagementCard extends Article {

    EngagementCard(EngagementDetails engagement, Clock clock, boolean severalOrganisations) {
        addClassName("panel");
        Anchor title = new Anchor(Addresses.start(engagement), engagement.title());
        Div top = new Div(new H2(title), StateWords.badge(engagement));
        top.addClassName("panel-top");
        Paragraph what = new Paragraph(what(engagement, severalOrganisations));
        what.addClassName("note");
        add(top, what, new Paragraph(getTranslation(StateWords.nextKey(engagement))));
        Instant closes = engagement.brief().closesAt();
        if (closes != null && engagement.openForBids()) {
            add(new Div(new Span(getTranslation("engagement.list.closes") + " "), new RelativeTime(closes, clock)));
        }
    }

    private static String what(EngagementDetails engagement, boolean severalOrganisations) {
        var brief = engagement.brief();
        return Stream.of(
                        brief.kind() == null ? "" : brief.kind().label(),
                        brief.role() == null ? "" : brief.role().label(),
                        severalOrganisations ? engagement.organisation().name() : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
