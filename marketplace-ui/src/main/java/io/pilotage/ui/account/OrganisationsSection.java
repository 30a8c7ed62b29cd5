package io.pilotage.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.pilotage.marketplace.organisation.Members;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.SpokenName;
import io.pilotage.ui.security.BrowserSession;

/** The organisations that the person acts for, and the way out of each. */
final class OrganisationsSection extends Section {

    private static final int MOST = 100;

    private final Members members;

    OrganisationsSection(Organisations organisations, Members members, BrowserSession session) {
        this.members = members;
        addClassName("panel");
        UnorderedList list = new UnorderedList();
        list.addClassNames("plain-list", "divided");
        organisations.mine("", 0, MOST).forEach(one -> list.add(item(one)));
        add(new H2(getTranslation("account.organisations")), list);
        setVisible(session.has("ORGANISATION_MEMBER") && list.getComponentCount() > 0);
    }

    private ListItem item(OrganisationDetails organisation) {
        String name = organisation.name();
        String question = getTranslation("account.organisations.leave.question", name);
        Button leave = new Button(
                getTranslation("account.organisations.leave"),
                event -> new BindingAct(question)
                        .happens(getTranslation("account.organisations.leave.happens", name))
                        .undo(getTranslation("account.organisations.leave.undo"))
                        .dangerous()
                        .confirm(getTranslation("account.organisations.leave"), () -> {
                            members.leave(organisation.id());
                            UI.getCurrent().getPage().setLocation("account");
                        })
                        .open());
        leave.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        SpokenName.of(leave, name);
        Div row = new Div(new Span(name), leave);
        row.addClassName("panel-top");
        return new ListItem(row);
    }
}
