package io.pilotage.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.pilotage.marketplace.approval.SecondApprovals;
import io.pilotage.marketplace.approval.WaitingApproval;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.SpokenName;
import io.pilotage.ui.component.Toast;
import java.time.Clock;

/** One act that waits, and the two answers to it. */
final class ApprovalCard extends Article {

    private final transient WaitingApproval waiting;
    private final transient SecondApprovals approvals;
    private final transient Runnable decided;
    private final String asker;
    private final String kind;

    /** Who is concerned, by name; the executive's may be empty. */
    record Names(String asker, String payer, String payee) {}

    ApprovalCard(WaitingApproval waiting, Names names, SecondApprovals approvals, Runnable decided, Clock clock) {
        this.waiting = waiting;
        this.approvals = approvals;
        this.decided = decided;
        this.asker = names.asker();
        kind = "approval." + waiting.kind();
        addClassName("panel");
        Div asked = new Div(
                new Span(getTranslation("approval.asked", asker) + " "), new RelativeTime(waiting.askedAt(), clock));
        add(new H2(getTranslation(kind, MoneyText.words(waiting.amount()))), facts(names), asked);
        if (waiting.reason() != null) {
            add(new Paragraph(getTranslation("approval.reason", waiting.reason())));
        }
        Button approve = new Button(getTranslation("approval.approve"), event -> askToApprove());
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        Button decline = new Button(getTranslation("approval.decline"), event -> askToDecline());
        String which = MoneyText.words(waiting.amount()) + ", " + waiting.words();
        SpokenName.of(approve, which);
        SpokenName.of(decline, which);
        Div actions = new Div(approve, decline);
        actions.addClassName("actions");
        add(actions);
    }

    private DescriptionList facts(Names names) {
        DescriptionList facts = new DescriptionList();
        facts.addClassNames("fact-table", "figures");
        facts.add(new Term(getTranslation("approval.payer")), new Description(names.payer()));
        if (!names.payee().isEmpty()) {
            facts.add(new Term(getTranslation("approval.payee")), new Description(names.payee()));
        }
        facts.add(
                new Term(getTranslation("approval.for")),
                new Description(new Anchor(waiting.page().substring(1), waiting.words())));
        if (!waiting.details().isEmpty()) {
            facts.add(new Term(getTranslation(kind + ".details")), new Description(waiting.details()));
        }
        return facts;
    }

    private void askToApprove() {
        new BindingAct(getTranslation(kind + ".ask", MoneyText.words(waiting.amount())))
                .happens(getTranslation(kind + ".happens"))
                .toWhom(waiting.words())
                .costs(MoneyText.words(waiting.amount()))
                .undo(getTranslation("approval.undo"))
                .confirm(getTranslation("approval.approve"), () -> {
                    approvals.approve(waiting.id());
                    Toast.done(getTranslation("approval.done"));
                    decided.run();
                })
                .open();
    }

    private void askToDecline() {
        new BindingAct(getTranslation("approval.decline.ask"))
                .happens(getTranslation("approval.decline.happens", asker))
                .toWhom(asker)
                .costs(getTranslation("approval.decline.costs"))
                .undo(getTranslation("approval.decline.undo"))
                .confirmWithReason(
                        waiting.id().value(),
                        getTranslation("approval.decline"),
                        getTranslation("approval.decline.reason"),
                        why -> {
                            approvals.decline(waiting.id(), why);
                            decided.run();
                        })
                .open();
    }
}
