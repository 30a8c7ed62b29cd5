package io.pilotage.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.pilotage.marketplace.shared.InvalidInput;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Offers to have a registry number looked up, once a name was refused because another looks as if it were called so. */
public final class RegistryCheckOffer extends Div {

    /** The rules by which {@code moderation.RegistryChecks} refuses a name, although a number may make it right. */
    private static final Set<String> RULES = Set.of("alike", "present");

    private final Paragraph words = new Paragraph();
    private final Button ask = new Button(getTranslation("component.registry-check.ask"));

    /** @param asked asks for it; false if that was refused, which is shown elsewhere */
    public RegistryCheckOffer(BooleanSupplier asked) {
        addClassName("stack-tight");
        words.getElement().setAttribute("role", "status");
        ask.setDisableOnClick(true);
        ask.addClickListener(event -> {
            boolean waits = asked.getAsBoolean();
            ask.setEnabled(true);
            if (waits) {
                words.setText(getTranslation("component.registry-check.asked"));
                ask.setVisible(false);
            }
        });
        add(words, ask);
        setVisible(false);
    }

    /** Runs what uses a name; appears if the name is refused because of another's. */
    public void watch(Runnable act) {
        setVisible(false);
        try {
            act.run();
        } catch (InvalidInput refused) {
            if (refused.errors().stream().anyMatch(error -> RULES.contains(error.rule()))) {
                words.setText(getTranslation("component.registry-check.words"));
                ask.setVisible(true);
                setVisible(true);
            }
            throw refused;
        }
    }
}
