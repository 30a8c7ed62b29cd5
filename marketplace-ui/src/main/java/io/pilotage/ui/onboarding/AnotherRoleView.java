package io.pilotage.ui.onboarding;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.security.BrowserSession;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;

/** Where somebody who does one thing here takes on another. */
@Route("account/role")
@PermitAll
final class AnotherRoleView extends Page {

    AnotherRoleView(BrowserSession session, FirstSteps steps) {
        super("");
        narrow();
        header().heading(getTranslation("onboarding.another.heading"))
                .lead(getTranslation("onboarding.another.lead"))
                .trail(new Anchor("account", getTranslation("frame.account")));
        List<MarketplaceRole> open = Arrays.stream(MarketplaceRole.values())
                .filter(role -> !session.has(role.name()))
                .toList();
        add(open.isEmpty() ? new Paragraph(getTranslation("onboarding.another.none")) : new RoleQuestion(steps, open));
    }
}
