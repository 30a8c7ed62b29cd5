package io.pilotage.ui.contract;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.pilotage.marketplace.contract.ContractDetails;
import io.pilotage.marketplace.contract.TermsAcceptance;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.StatusBadge;
import io.pilotage.ui.component.Tone;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The terms to the letter, their hash, and who accepted them when. */
final class TermsSection extends Section {

    TermsSection(ContractDetails contract, People people, Clock clock) {
        UnorderedList acceptances = new UnorderedList(
                acceptance(contract.agreement().organisation(), contract.organisationAcceptance(), people, clock),
                acceptance(contract.agreement().executive(), contract.executiveAcceptance(), people, clock));
        acceptances.addClassName("plain-list");
        Div text = new Div(contract.terms().text());
        text.addClassName("contract-terms");
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", getTranslation("contract.terms"));
        Code hash = new Code(contract.terms().sha256());
        hash.addClassName("hash");
        Paragraph about = new Paragraph(getTranslation("contract.terms.hash"));
        about.addClassName("note");
        add(new H2(getTranslation("contract.terms")), acceptances, text, about, hash);
    }

    private ListItem acceptance(String party, @Nullable TermsAcceptance acceptance, People people, Clock clock) {
        ListItem item = new ListItem();
        item.addClassName("actions");
        item.add(
                acceptance == null
                        ? new StatusBadge(Tone.UNDER_WAY, getTranslation("contract.terms.open"))
                        : new StatusBadge(Tone.GOOD, getTranslation("contract.terms.accepted")),
                new Span(party));
        if (acceptance != null) {
            String name = people.find(acceptance.person()).map(Person::name).orElse("");
            item.add(new Span(getTranslation("contract.terms.by", name)), new RelativeTime(acceptance.at(), clock));
        }
        return item;
    }
}
