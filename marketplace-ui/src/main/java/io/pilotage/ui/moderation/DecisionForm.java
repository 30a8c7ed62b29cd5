package io.pilotage.ui.moderation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.pilotage.marketplace.moderation.CaseDetails;
import io.pilotage.marketplace.moderation.Decision;
import io.pilotage.marketplace.shared.WrittenReason;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.CheckedForm;
import java.util.function.BiConsumer;

/** The written reason and the three ways to decide; each is asked about once more, because the author is told at once. */
final class DecisionForm extends CheckedForm {

    private final TextArea reason = field("reason", new TextArea(getTranslation("moderation.reason")));
    private final CaseDetails details;
    private final String author;
    private final transient BiConsumer<Decision, String> decide;

    /** @param decide carries out the decision; what it throws is shown */
    DecisionForm(CaseDetails details, String author, BiConsumer<Decision, String> decide) {
        this.details = details;
        this.author = author;
        this.decide = decide;
        addClassName("decision");
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(2000);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(getTranslation("moderation.reason.help"));
        Button approve = button(Decision.APPROVED);
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        Button reject = button(Decision.REJECTED);
        reject.addThemeVariants(ButtonVariant.ERROR);
        Div buttons = new Div(approve, button(Decision.CHANGES_REQUESTED), reject);
        buttons.addClassName("actions");
        add(new H3(getTranslation("moderation.decision")), reason, unplaced(), buttons);
        keep("decision/" + details.id().value());
    }

    private Button button(Decision decision) {
        return new Button(getTranslation("moderation.decide." + decision.name()), event -> {
            // The same rule as in the service, asked before the dialog, so that the answer stands beside the field.
            if (check(() -> WrittenReason.of(reason.getValue(), "reason"))) {
                ask(decision);
            }
        });
    }

    private void ask(Decision decision) {
        String key = "moderation.ask." + decision.name();
        BindingAct act = new BindingAct(getTranslation(key, details.title()))
                .happens(getTranslation(key + "." + details.kind().name()))
                .toWhom(getTranslation("moderation.ask.to-whom", author))
                .undo(getTranslation(key + ".undo." + details.kind().name()))
                .confirm(
                        getTranslation("moderation.decide." + decision.name()),
                        () -> take(() -> decide.accept(decision, reason.getValue())));
        if (decision == Decision.REJECTED) {
            act.dangerous();
        }
        act.open();
    }
}
