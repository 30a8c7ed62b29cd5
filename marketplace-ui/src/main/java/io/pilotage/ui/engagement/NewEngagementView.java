package io.pilotage.ui.engagement;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.engagement.BiddingMode;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.component.OrganisationChoice;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.onboarding.NoOrganisation;
import jakarta.annotation.security.RolesAllowed;

/** The first question of a brief: what sort of help is wanted; the answer starts a draft. */
@Route(Addresses.LIST + "/new")
@RolesAllowed("ORGANISATION_MEMBER")
final class NewEngagementView extends Page {

    NewEngagementView(Engagements engagements, Organisations organisations) {
        super("");
        narrow();
        header().heading(getTranslation("engagement.new"))
                .lead(getTranslation("engagement.new.lead"))
                .trail(Addresses.list());
        add(organisations.mine("", 0, 1).isEmpty() ? new NoOrganisation() : new Start(engagements, organisations));
    }

    private static final class Start extends CheckedForm {

        private final RadioButtonGroup<EngagementKind> kind = field("kind", new RadioButtonGroup<>());
        private final OrganisationChoice organisation;

        Start(Engagements engagements, Organisations organisations) {
            organisation = field("organisation", new OrganisationChoice(organisations));
            addClassName("answers");
            kind.setLabel(getTranslation("engagement.new.kind"));
            kind.setItems(EngagementKind.values());
            kind.setItemLabelGenerator(value -> value.label() + ": " + value.explanation());
            kind.getElement().getThemeList().add("vertical");
            organisation.setLabel(getTranslation("engagement.new.organisation"));
            organisation.chooseFirst();
            Button go = new Button(getTranslation("engagement.new.go"));
            go.addThemeVariants(ButtonVariant.PRIMARY);
            go.setDisableOnClick(true);
            go.addClickListener(event -> {
                submit(() -> UI.getCurrent().navigate(Addresses.brief(start(engagements))));
                go.setEnabled(true);
            });
            add(organisation, kind, unplaced(), go);
        }

        private EngagementId start(Engagements engagements) {
            EngagementKind chosen = kind.getValue();
            if (chosen == null) {
                throw new InvalidInput("kind", "missing", getTranslation("engagement.new.kind.missing"));
            }
            if (organisation.getValue() == null) {
                throw new InvalidInput(
                        "organisation", "missing", getTranslation("engagement.new.organisation.missing"));
            }
            Brief brief = Brief.of(chosen).biddingMode(BiddingMode.SEALED).build();
            return engagements.create(organisation.getValue().id(), brief).id();
        }
    }
}
