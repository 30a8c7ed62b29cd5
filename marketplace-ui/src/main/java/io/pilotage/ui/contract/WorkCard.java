package io.pilotage.ui.contract;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.pilotage.marketplace.contract.ContractState;
import io.pilotage.marketplace.contract.Work;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.ui.approval.SecondWord;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.SpokenName;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import java.time.Clock;

/** One entry of logged work, with what this person may do about it. */
final class WorkCard extends Article {

    WorkCard(Viewpoint view, Work work, String approver, SecondWord second, WorkActs acts, Clock clock) {
        addClassName("panel");
        String quantity = ContractWords.quantity(view.contract().agreement(), work.days());
        H3 heading = new H3(getTranslation("contract.work.entry", quantity, ContractWords.day(work.startedOn())));
        Div top = new Div(
                heading,
                work.approved()
                        ? new StatusBadge(Tone.GOOD, getTranslation("contract.work.approved"))
                        : new StatusBadge(
                                Tone.ATTENTION,
                                getTranslation(second.waits() ? "contract.work.waits-second" : "contract.work.waits")));
        top.addClassName("panel-top");
        Paragraph note = new Paragraph(work.note());
        note.addClassName("written-note");
        add(top, note);
        if (work.approvedAt() != null) {
            Div by = new Div(
                    new Span(getTranslation("contract.work.approved-by", approver) + " "),
                    new RelativeTime(work.approvedAt(), clock));
            add(by);
            return;
        }
        if (second.waits()) {
            add(new Paragraph(getTranslation("contract.work.second", second.asker())));
        } else if (second.declined()) {
            Paragraph no = new Paragraph(getTranslation("contract.work.declined", second.decliner(), second.why()));
            no.addClassName("written-note");
            add(no);
        }
        if (view.executive()) {
            add(new Button(getTranslation("contract.work.withdraw"), event -> acts.askToWithdraw(work)));
        } else if (view.organisation() && !view.asked(work)) {
            offerApproval(view, heading.getText(), () -> acts.askToApprove(work, second.waits()));
        }
    }

    private void offerApproval(Viewpoint view, String which, Runnable ask) {
        if (!view.may(Permission.APPROVE_TIME)) {
            Paragraph lacking = new Paragraph(getTranslation("contract.lacking", Permission.APPROVE_TIME.label()));
            lacking.addClassName("note");
            add(lacking);
        } else if (view.contract().state() == ContractState.ACTIVE) {
            Button approve = new Button(getTranslation("contract.work.approve"), event -> ask.run());
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            SpokenName.of(approve, which);
            add(approve);
        }
    }
}
