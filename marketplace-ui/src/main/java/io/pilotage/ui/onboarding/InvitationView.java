package io.pilotage.ui.onboarding;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.organisation.InvitationOffer;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.RuleViolation;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.component.Page;
import jakarta.annotation.security.PermitAll;

/** Where the link in an invitation leads: joining a colleague's organisation, also as the first step of a new person. */
@Route("invitations/:token")
@PermitAll
@BeforeOnboarding
final class InvitationView extends Page implements BeforeEnterObserver {

    private final FirstSteps steps;

    InvitationView(FirstSteps steps) {
        super("");
        this.steps = steps;
        narrow();
        header().heading(getTranslation("onboarding.invitation.heading"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("token").ifPresent(this::show);
    }

    private void show(String token) {
        try {
            add(new Join(token, steps.offerBehind(token)));
        } catch (NotFound unknown) {
            add(new Paragraph(getTranslation("onboarding.invitation.none")));
        } catch (RuleViolation refused) {
            add(new Paragraph(refused.sentence()));
        }
    }

    private final class Join extends CheckedForm {

        Join(String token, InvitationOffer offer) {
            addClassName("answers");
            Button join = new Button(getTranslation("onboarding.invitation.join"));
            join.addThemeVariants(ButtonVariant.PRIMARY);
            join.setDisableOnClick(true);
            join.addClickListener(event -> {
                if (submit(() -> steps.join(token))) {
                    UI.getCurrent().getPage().setLocation("home");
                } else {
                    join.setEnabled(true);
                }
            });
            UnorderedList may = new UnorderedList();
            offer.permissions().forEach(permission -> may.add(new ListItem(permission.label())));
            add(
                    new H2(offer.organisation()),
                    new Paragraph(getTranslation("onboarding.invitation.words", offer.invitedBy())),
                    may,
                    new Paragraph(getTranslation("onboarding.invitation.seen")),
                    unplaced(),
                    join);
        }
    }
}
