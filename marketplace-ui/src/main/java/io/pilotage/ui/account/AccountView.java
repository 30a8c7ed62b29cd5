package io.pilotage.ui.account;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.identity.AccountAccess;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.KeycloakUnavailable;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.OwnAccount;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.organisation.Members;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.onboarding.BeforeOnboarding;
import io.pilotage.ui.security.AccountAct;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.security.KeycloakJourney;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.stream.Collectors;

/** Everything about one's own account; what needs the password is done at Keycloak and ends here again. */
@Route("account")
@PermitAll
@BeforeOnboarding
final class AccountView extends Page {

    AccountView(
            CurrentPerson current,
            OwnAccount account,
            Organisations organisations,
            Members members,
            BrowserSession session,
            Clock clock) {
        super("");
        narrow();
        header().heading(getTranslation("frame.account")).lead(getTranslation("account.lead"));
        Section signIn;
        DevicesSection devices;
        try {
            AccountAccess access = account.access();
            signIn = new SignInSection(access.proofs());
            devices = new DevicesSection(account, access.sessions(), session, clock);
        } catch (KeycloakUnavailable silent) {
            signIn = panel("account.sign-in", new Paragraph(silent.sentence()));
            devices = new DevicesSection(account, null, session, clock);
        }
        Person person = current.require(); // as the login service has just described them
        add(you(person), signIn, devices, roles(person), new OrganisationsSection(organisations, members, session));
    }

    private Section you(Person person) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        facts.add(new DescriptionList.Term(getTranslation("account.name")));
        facts.add(new DescriptionList.Description(
                new Span(person.name() + " "), leaving(AccountAct.NAME, "account.name.change")));
        facts.add(new DescriptionList.Term(getTranslation("account.address")));
        facts.add(new DescriptionList.Description(
                new Span(person.email() + " "), leaving(AccountAct.ADDRESS, "account.address.change")));
        return panel("account.you", facts, new Paragraph(getTranslation("account.you.words")));
    }

    private Section roles(Person person) {
        String held =
                person.roles().stream().sorted().map(MarketplaceRole::label).collect(Collectors.joining(" · "));
        Section section =
                panel("account.roles", new Paragraph(held.isEmpty() ? getTranslation("account.roles.none") : held));
        if (person.roles().size() < MarketplaceRole.values().length) {
            section.add(new Anchor("account/role", getTranslation("account.roles.another")));
        }
        return section;
    }

    private Section panel(String heading, com.vaadin.flow.component.Component... content) {
        Section section = new Section(new H2(getTranslation(heading)));
        section.addClassName("panel");
        section.add(content);
        return section;
    }

    /** A way out of the application, so the router keeps out. */
    private Anchor leaving(AccountAct act, String key) {
        Anchor anchor = new Anchor(KeycloakJourney.to(act), getTranslation(key));
        anchor.setRouterIgnore(true);
        return anchor;
    }
}
