package io.pilotage.ui.listing;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.matching.Match;
import io.pilotage.marketplace.matching.MatchContests;
import io.pilotage.marketplace.matching.Matching;
import io.pilotage.search.SearchUnavailable;
import io.pilotage.ui.match.ContestButton;
import io.pilotage.ui.match.MatchWhy;

/** Why the executive who looks at an engagement matches it, what is missing, and how every criterion counts. */
final class MatchReasons extends Section {

    MatchReasons(Matching matching, MatchContests contests, EngagementId engagement) {
        add(new H2(getTranslation("listing.match")));
        try {
            matching.engagementForMe(engagement)
                    .ifPresentOrElse(
                            match -> show(match, contests),
                            () -> add(new Paragraph(getTranslation("listing.match.far"))));
        } catch (SearchUnavailable down) {
            add(new Paragraph(getTranslation("listing.match.down")));
        }
    }

    private void show(Match match, MatchContests contests) {
        add(
                new Paragraph(getTranslation("listing.match.score", Math.round(match.score() * 100))),
                new MatchWhy(match.criteria(), "match.why-you"),
                new ContestButton(contests, match));
    }
}
