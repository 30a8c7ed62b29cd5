package io.pilotage.ui.onboarding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.executive.ClaimOffer;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.RuleViolation;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.component.Page;
import jakarta.annotation.security.PermitAll;

/** Where the mail about an imported profile leads: making it one's own, also as a new person's first step, or having it removed. */
@Route("claims/:token")
@PermitAll
@BeforeOnboarding
final class ClaimView extends Page implements BeforeEnterObserver {

    private final FirstSteps steps;
    private final Div content = new Div();

    ClaimView(FirstSteps steps) {
        super("");
        this.steps = steps;
        narrow();
        header().heading(getTranslation("onboarding.claim.heading"));
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        event.getRouteParameters().get("token").ifPresent(token -> content.add(page(token)));
    }

    private Component page(String token) {
        try {
            return new Claim(token, steps.claimBehind(token));
        } catch (NotFound unknown) {
            return new Paragraph(getTranslation("onboarding.claim.none"));
        } catch (RuleViolation refused) {
            return new Paragraph(refused.sentence());
        }
    }

    private final class Claim extends CheckedForm {

        Claim(String token, ClaimOffer offer) {
            addClassName("answers");
            Button claim = new Button(getTranslation("onboarding.claim.claim"));
            claim.addThemeVariants(ButtonVariant.PRIMARY);
            claim.setDisableOnClick(true);
            claim.addClickListener(event -> {
                if (submit(() -> steps.claim(token))) {
                    UI.getCurrent().getPage().setLocation("profile");
                } else {
                    claim.setEnabled(true);
                }
            });
            add(new Paragraph(getTranslation("onboarding.claim.words", offer.source())));
            if (offer.firm() != null) {
                add(new Paragraph(
                        getTranslation("onboarding.claim.roster", offer.firm().name())));
            }
            Button remove = new Button(getTranslation("onboarding.claim.remove"), event -> askToRemove(token));
            add(new Paragraph(getTranslation("onboarding.claim.remove.words")), unplaced(), claim, remove);
        }

        private void askToRemove(String token) {
            new BindingAct(getTranslation("onboarding.claim.remove.question"))
                    .happens(getTranslation("onboarding.claim.remove.words"))
                    .undo(getTranslation("onboarding.claim.remove.undo"))
                    .dangerous()
                    .confirm(getTranslation("onboarding.claim.remove"), () -> {
                        steps.remove(token);
                        content.removeAll();
                        content.add(new Paragraph(getTranslation("onboarding.claim.removed")));
                    })
                    .open();
        }
    }
}
