package io.pilotage.ui.listing;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.matching.Match;
import io.pilotage.marketplace.matching.Matching;
import io.pilotage.search.SearchUnavailable;
import io.pilotage.ui.component.Reason;
import io.pilotage.ui.component.ReasonBars;
import java.util.Optional;

/** Why the executive who looks at an engagement matches it, criterion by criterion. */
final class MatchReasons extends Section {

    /** Matching scores this many of the nearest engagements. */
    private static final int NEAREST = 100;

    MatchReasons(Matching matching, EngagementId engagement) {
        add(new H2(getTranslation("listing.match")));
        try {
            Optional<Match> match = matching.engagementsForMe(null, NEAREST).items().stream()
                    .filter(it -> it.id().equals(engagement.value()))
                    .findFirst();
            if (match.isPresent()) {
                show(match.get());
            } else {
                add(new Paragraph(getTranslation("listing.match.far")));
            }
        } catch (SearchUnavailable down) {
            add(new Paragraph(getTranslation("listing.match.down")));
        }
    }

    private void show(Match match) {
        add(new Paragraph(getTranslation("listing.match.score", Math.round(match.score() * 100))));
        add(new ReasonBars(match.criteria().stream()
                .map(it -> new Reason(it.name(), it.weight(), it.score(), it.evidence(), it.wouldChange()))
                .toList()));
    }
}
