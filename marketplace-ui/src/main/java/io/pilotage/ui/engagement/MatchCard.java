package io.pilotage.ui.engagement;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.pilotage.marketplace.matching.Match;
import io.pilotage.marketplace.matching.MatchContests;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import io.pilotage.ui.match.ContestButton;
import io.pilotage.ui.match.MatchWhy;
import org.jspecify.annotations.Nullable;

/** An executive who may suit: the place in the order, the strongest reasons, what is missing, and all of them one step away. */
final class MatchCard extends Article {

    /**
     * @param place in the order, from 1
     * @param before the place before the weights were changed, or null when that is not known
     */
    MatchCard(Match match, int place, @Nullable Integer before, MatchContests contests) {
        addClassName("panel");
        Span score = new Span(getTranslation("engagement.match.score", Math.round(match.score() * 100)));
        score.addClassName("figures");
        Div top = new Div(new H2(new Span(place + ". "), new Anchor("executives/" + match.id(), match.title())));
        if (before != null && before != place) {
            top.add(new StatusBadge(
                    before > place ? Tone.GOOD : Tone.QUIET,
                    getTranslation(before > place ? "engagement.match.up" : "engagement.match.down-from", before)));
        }
        top.add(score);
        top.addClassName("panel-top");
        add(
                top,
                new Paragraph(match.subtitle()),
                new MatchWhy(match.criteria(), "match.why"),
                new ContestButton(contests, match));
    }
}
