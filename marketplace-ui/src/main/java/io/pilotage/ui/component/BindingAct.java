package io.pilotage.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/**
 * Asks before something binding or destructive: says what will happen, to whom, what it costs and whether it can be undone, and stays
 * open with the reason when the act is refused.
 */
public final class BindingAct extends Dialog {

    private final DescriptionList facts = new DescriptionList();
    private final Div asked = new Div();
    private final Paragraph refusal = new Paragraph();
    private final Button confirm = new Button();

    /** @param question the act as a question, e.g. "Award the contract to Erin Calloway?" */
    public BindingAct(String question) {
        setHeaderTitle(question);
        setWidth("min(34rem, 94vw)");
        facts.addClassName("facts");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(facts, asked, refusal);
        Button cancel = new Button(getTranslation("component.act.cancel"), event -> close());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        getFooter().add(cancel, confirm);
    }

    public BindingAct happens(String words) {
        return fact("component.act.happens", words);
    }

    public BindingAct toWhom(String words) {
        return fact("component.act.to-whom", words);
    }

    public BindingAct costs(String words) {
        return fact("component.act.costs", words);
    }

    public BindingAct undo(String words) {
        return fact("component.act.undo", words);
    }

    /** The act cannot be taken back and ends something: the button is drawn as dangerous. */
    public BindingAct dangerous() {
        confirm.addThemeVariants(ButtonVariant.ERROR);
        return this;
    }

    /** @param act run when the person confirms; what it throws is shown in the dialog */
    public BindingAct confirm(String label, Runnable act) {
        confirm.setText(label);
        confirm.addClickListener(event -> attempt(act));
        return this;
    }

    /** Like {@link #confirm}, with a reason that the person has to write and that {@code act} receives. */
    public BindingAct confirmWithReason(String label, String reasonLabel, Consumer<String> act) {
        TextArea reason = new TextArea(reasonLabel);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2000);
        asked.add(reason);
        return confirm(label, () -> {
            reason.setInvalid(reason.getValue().isBlank());
            reason.setErrorMessage(getTranslation("component.act.reason-missing"));
            if (reason.isInvalid()) {
                reason.focus();
                throw new StillAsking();
            }
            act.accept(reason.getValue().strip());
        });
    }

    private BindingAct fact(String key, String words) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(words));
        return this;
    }

    private void attempt(Runnable act) {
        try {
            refusal.setVisible(false);
            act.run();
            close();
        } catch (StillAsking incomplete) {
            confirm.setEnabled(true);
        } catch (RuntimeException problem) {
            refusal.setText(Refusal.sentence(problem));
            refusal.setVisible(true);
            confirm.setEnabled(true);
        }
    }

    private static final class StillAsking extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
