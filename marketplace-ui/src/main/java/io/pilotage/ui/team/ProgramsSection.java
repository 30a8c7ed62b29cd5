package io.pilotage.ui.team;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.pilotage.marketplace.identity.IntegrationCredentials;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.organisation.IntegrationDetails;
import io.pilotage.marketplace.organisation.Integrations;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.SpokenName;
import io.pilotage.ui.component.Toast;
import java.util.Set;
import java.util.stream.Collectors;

/** The organisation's programs: what each may do, another secret, and the end of it; and a form for one more. */
final class ProgramsSection extends Section {

    private final OrganisationId organisation;
    private final Integrations integrations;
    private final People people;
    private final Runnable changed;
    private final Div shown = new Div();
    private final ProgramForm form;

    ProgramsSection(
            OrganisationId organisation,
            Set<Permission> grantable,
            Integrations integrations,
            People people,
            Runnable changed) {
        this.organisation = organisation;
        this.integrations = integrations;
        this.people = people;
        this.changed = changed;
        add(new H2(getTranslation("team.programs")), new Paragraph(getTranslation("team.programs.words")), shown);
        integrations.all(organisation).forEach(program -> add(card(program)));
        form = new ProgramForm(organisation, grantable, integrations, this::show);
        add(form);
    }

    private Component card(IntegrationDetails program) {
        Article card = new Article();
        card.addClassName("panel");
        String keeper = people.find(program.keeper()).map(Person::name).orElse("");
        Paragraph about = new Paragraph(getTranslation(
                "team.programs.about", program.clientId(), keeper, RelativeTime.absolute(program.madeAt())));
        about.addClassName("note");
        card.add(new H3(program.name()), about, new Paragraph(may(program)));
        if (!program.working()) {
            card.add(new Paragraph(getTranslation("team.programs.resting", keeper)));
        }
        card.add(buttons(program));
        return card;
    }

    private static String may(IntegrationDetails program) {
        return program.permissions().stream().sorted().map(Permission::label).collect(Collectors.joining(" · "));
    }

    private Component buttons(IntegrationDetails program) {
        String renewal = getTranslation("team.programs.renew.question", program.name());
        Button renew = new Button(
                getTranslation("team.programs.renew"),
                event -> new BindingAct(renewal)
                        .happens(getTranslation("team.programs.renew.happens"))
                        .undo(getTranslation("team.programs.renew.undo"))
                        .confirm(
                                getTranslation("team.programs.renew"),
                                () -> show(integrations.renew(organisation, program.account())))
                        .open());
        SpokenName.of(renew, program.name());
        String end = getTranslation("team.programs.disconnect.question", program.name());
        Button disconnect = new Button(
                getTranslation("team.programs.disconnect"),
                event -> new BindingAct(end)
                        .happens(getTranslation("team.programs.disconnect.happens"))
                        .undo(getTranslation("team.programs.disconnect.undo"))
                        .dangerous()
                        .confirm(getTranslation("team.programs.disconnect"), () -> {
                            integrations.disconnect(organisation, program.account());
                            Toast.done(getTranslation("team.programs.disconnected", program.name()));
                            changed.run();
                        })
                        .open());
        disconnect.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        SpokenName.of(disconnect, program.name());
        Div buttons = new Div(renew, disconnect);
        buttons.addClassName("page-actions");
        return buttons;
    }

    /** The secret is shown this once; the list and an empty form are drawn when the person has taken it. */
    private void show(IntegrationCredentials credentials) {
        form.setVisible(false);
        shown.removeAll();
        shown.add(new NewSecret(credentials, changed));
        shown.scrollIntoView();
    }
}
