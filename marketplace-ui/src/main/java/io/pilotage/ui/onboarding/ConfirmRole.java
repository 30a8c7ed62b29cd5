package io.pilotage.ui.onboarding;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.pilotage.marketplace.identity.MarketplaceRole;
import java.util.Locale;

/** For roles that need no further answers: what comes next, and the button. */
final class ConfirmRole extends Div {

    ConfirmRole(MarketplaceRole role, Runnable confirmed) {
        addClassName("answers");
        String key = "onboarding." + role.name().toLowerCase(Locale.ROOT);
        Button go = new Button(getTranslation("onboarding.continue"), event -> confirmed.run());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        add(new Paragraph(getTranslation(key)), go);
    }
}
