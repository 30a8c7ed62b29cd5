package io.pilotage.ui.engagement;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.pilotage.marketplace.matching.CriterionScore;
import io.pilotage.marketplace.matching.Match;
import io.pilotage.ui.component.Reason;
import io.pilotage.ui.component.ReasonBars;
import java.util.Comparator;
import java.util.List;

/** An executive who may suit, with the strongest reason in sight and all of them one step away. */
final class MatchCard extends Article {

    MatchCard(Match match) {
        addClassName("panel");
        Span score = new Span(getTranslation("engagement.match.score", Math.round(match.score() * 100)));
        score.addClassName("figures");
        Div top = new Div(new H2(new Anchor("executives/" + match.id(), match.title())), score);
        top.addClassName("panel-top");
        add(top, new Paragraph(match.subtitle()));
        match.criteria().stream()
                .max(Comparator.comparingDouble(criterion -> criterion.weight() * criterion.score()))
                .ifPresent(best -> add(new Paragraph(best.name() + ": " + best.evidence())));
        add(new Details(getTranslation("engagement.match.why"), new ReasonBars(reasons(match))));
    }

    private static List<Reason> reasons(Match match) {
        return match.criteria().stream().map(MatchCard::reason).toList();
    }

    private static Reason reason(CriterionScore criterion) {
        return new Reason(
                criterion.name(), criterion.weight(), criterion.score(), criterion.evidence(), criterion.wouldChange());
    }
}
