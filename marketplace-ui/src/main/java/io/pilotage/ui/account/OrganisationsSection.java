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
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.SpokenName;
import io.pilotage.ui.security.BrowserSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organisations that the person acts for, and the way out of each. */
final class OrganisationsSection extends Section {

    private static final int PAGE = 20;

    private final Organisations organisations;
    private final Members members;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(getTranslation("account.organisations.more"), event -> append());
    private @Nullable OrganisationId last;

    OrganisationsSection(Organisations organisations, Members members, BrowserSession session) {
        this.organisations = organisations;
        this.members = members;
        addClassName("panel");
        list.addClassNames("plain-list", "divided");
        append();
        add(new H2(getTranslation("account.organisations")), list, more);
        setVisible(session.has("ORGANISATION_MEMBER") && list.getComponentCount() > 0);
    }

    private void append() {
        Slice<OrganisationDetails> page = organisations.mine(last, PAGE);
        page.items().forEach(one -> list.add(item(one)));
        String next = page.next();
        last = next == null ? null : new OrganisationId(UUID.fromString(next));
        more.setVisible(next != null);
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
