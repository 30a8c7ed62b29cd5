package io.pilotage.ui.contract;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.pilotage.marketplace.approval.ApprovalKind;
import io.pilotage.marketplace.approval.SecondApprovals;
import io.pilotage.marketplace.contract.ContractDetails;
import io.pilotage.marketplace.contract.ContractState;
import io.pilotage.marketplace.contract.Contracts;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.ui.approval.SecondWord;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The days: how many are left, and what was logged and approved. */
final class WorkSection extends Section {

    WorkSection(
            Viewpoint view,
            Contracts contracts,
            SecondApprovals approvals,
            People people,
            Clock clock,
            Runnable changed) {
        ContractDetails contract = view.contract();
        add(new H2(getTranslation("contract.work")));
        if (contract.state() == ContractState.DRAWN_UP || contract.state() == ContractState.AGREED) {
            add(new Paragraph(getTranslation("contract.work.later")));
            return;
        }
        Paragraph left = new Paragraph(getTranslation(
                "contract.work.left",
                ContractWords.quantity(contract.agreement(), contract.left()),
                ContractWords.quantity(
                        contract.agreement(), contract.agreement().quantity())));
        left.addClassName("figures");
        add(left);
        if (contract.work().isEmpty()) {
            add(new Paragraph(
                    getTranslation("contract.work.none." + (view.executive() ? "executive" : "organisation"))));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        contract.work()
                .reversed()
                .forEach(work -> list.add(new ListItem(new WorkCard(
                        view,
                        work,
                        name(people, work.approvedBy()),
                        SecondWord.about(ApprovalKind.DAYS, work.id().value(), approvals, people),
                        new WorkActs(view, contracts, changed),
                        clock))));
        add(list);
    }

    private static String name(People people, @Nullable PersonId person) {
        return person == null ? "" : people.find(person).map(Person::name).orElse("");
    }
}
