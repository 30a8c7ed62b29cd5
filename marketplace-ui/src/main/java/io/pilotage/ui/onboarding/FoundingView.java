package io.pilotage.ui.onboarding;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.Toast;
import jakarta.annotation.security.RolesAllowed;

/** Where somebody who hires sets up an organisation, after they left the one they acted for or beside it. */
@Route(FoundingView.ADDRESS)
@RolesAllowed("ORGANISATION_MEMBER")
public final class FoundingView extends Page {

    public static final String ADDRESS = "organisations/new";

    FoundingView(Organisations organisations) {
        super("");
        narrow();
        header().heading(getTranslation("onboarding.founding")).lead(getTranslation("onboarding.founding.lead"));
        add(new OrganisationForm(
                statement -> {
                    String name = organisations.create(statement).name();
                    UI.getCurrentOrThrow().navigate("home");
                    Toast.done(getTranslation("onboarding.founding.done", name));
                },
                organisations::askToCheckNumber));
    }
}
