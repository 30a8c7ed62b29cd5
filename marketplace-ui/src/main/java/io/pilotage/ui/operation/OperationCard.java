package io.pilotage.ui.operation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.pilotage.marketplace.billing.UnsettledOperation;
import io.pilotage.marketplace.billing.UnsettledOperation.State;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import java.time.Clock;

/** One request that Stripe refused or has not answered. */
final class OperationCard extends Article {

    OperationCard(UnsettledOperation operation, Clock clock, Runnable retry) {
        addClassName("panel");
        boolean refused = operation.state() == State.REFUSED;
        String kind = getTranslation("operation.kind." + operation.kind());
        Div top = new Div(
                new H2(
                        operation.amount() == null
                                ? kind
                                : getTranslation("operation.title", kind, MoneyText.words(operation.amount()))),
                new StatusBadge(
                        refused ? Tone.BAD : Tone.ATTENTION, getTranslation("operation.state." + operation.state())));
        top.addClassName("panel-top");
        DescriptionList facts = new DescriptionList();
        facts.addClassNames("fact-table", "figures");
        facts.add(
                new Term(getTranslation("operation.about")),
                new Description(operation.about()),
                new Term(getTranslation("operation.since")),
                new Description(new RelativeTime(operation.since(), clock)),
                new Term(getTranslation("operation.tries")),
                new Description(Integer.toString(operation.tries())),
                new Term(getTranslation("operation.next")),
                operation.nextTry() == null
                        ? new Description(getTranslation("operation.next.nobody"))
                        : new Description(new RelativeTime(operation.nextTry(), clock)));
        add(top, new Paragraph(getTranslation("operation.problem", operation.problem())), facts);
        if (operation.retriable()) {
            add(new Button(getTranslation("operation.retry"), event -> retry.run()));
        }
    }
}
