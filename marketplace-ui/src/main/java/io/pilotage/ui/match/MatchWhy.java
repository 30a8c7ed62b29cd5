package io.pilotage.ui.match;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.pilotage.marketplace.matching.CriterionScore;
import io.pilotage.marketplace.matching.MatchCriterion;
import io.pilotage.ui.component.Reason;
import io.pilotage.ui.component.ReasonBars;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What counts most for a match, what is missing most, and one step away every criterion with its bar. */
public final class MatchWhy extends Div {

    private static final int MOST = 3;

    /** @param why key of the heading above the reasons, as this reader is addressed */
    public MatchWhy(List<CriterionScore> criteria, String why) {
        addClassName("stack");
        Div columns = new Div();
        columns.addClassName("match-why");
        List<CriterionScore> counting =
                criteria.stream().filter(it -> it.weight() > 0).toList();
        columns.add(part(why, counting, it -> it.weight() * it.score(), CriterionScore::evidence));
        List<CriterionScore> lacking =
                counting.stream().filter(it -> it.wouldChange() != null).toList();
        if (!lacking.isEmpty()) {
            columns.add(part(
                    "match.missing",
                    lacking,
                    it -> it.weight() * (1 - it.score()),
                    it -> String.valueOf(it.wouldChange())));
        }
        add(columns, new Details(getTranslation("match.all"), bars(criteria)));
    }

    /** Every criterion as a bar. */
    static ReasonBars bars(List<CriterionScore> criteria) {
        return new ReasonBars(criteria.stream()
                .map(it -> new Reason(it.name(), it.weight(), it.score(), it.evidence(), it.wouldChange()))
                .toList());
    }

    private Div part(
            String heading,
            List<CriterionScore> criteria,
            ToDoubleFunction<CriterionScore> points,
            Function<CriterionScore, String> words) {
        UnorderedList list = new UnorderedList();
        criteria.stream()
                // A figure about texts explains little, so whatever names a fact goes before it.
                .sorted(Comparator.comparing((CriterionScore it) -> it.criterion() == MatchCriterion.TEXT)
                        .thenComparing(Comparator.comparingDouble(points).reversed()))
                .limit(MOST)
                .forEach(it -> list.add(new ListItem(it.name() + ": " + words.apply(it))));
        return new Div(new H3(getTranslation(heading)), list);
    }
}
