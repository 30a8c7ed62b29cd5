package io.pilotage.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Why two sides match: a bar per criterion with its weight, the evidence as a sentence, and what would change it. */
public final class ReasonBars extends UnorderedList {

    public ReasonBars(List<Reason> reasons) {
        addClassName("reasons");
        reasons.forEach(reason -> add(item(reason)));
    }

    private ListItem item(Reason reason) {
        Span name = new Span(reason.name());
        name.addClassName("reason-name");
        Span weight = new Span(getTranslation("component.reason.figures", reason.percent(), reason.weight()));
        weight.addClassNames("reason-figures", "figures");
        Div top = new Div(name, weight);
        top.addClassName("reason-top");

        Div fill = new Div();
        fill.addClassName("reason-fill");
        fill.getStyle().set("inline-size", reason.percent() + "%");
        Div bar = new Div(fill);
        bar.addClassName("reason-bar");
        // The figures above say the same in words.
        bar.getElement().setAttribute("aria-hidden", "true");

        ListItem item = new ListItem(top, bar, new Paragraph(reason.evidence()));
        String change = reason.wouldChange();
        if (change != null && !change.isBlank()) {
            Paragraph would = new Paragraph(getTranslation("component.reason.would-change", change));
            would.addClassName("note");
            item.add(would);
        }
        return item;
    }
}
