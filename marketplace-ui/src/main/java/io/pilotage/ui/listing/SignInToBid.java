package io.pilotage.ui.listing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.engagement.EngagementId;
import jakarta.annotation.security.PermitAll;

/** Leads a visitor through sign-in back to the engagement for which they want to bid. */
@Route("engagements/:id/bid")
@PermitAll
final class SignInToBid extends Div implements BeforeEnterObserver {

    static String address(EngagementId engagement) {
        return "engagements/" + engagement.value() + "/bid";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo("engagements/" + event.getRouteParameters().get("id").orElse(""));
    }
}
