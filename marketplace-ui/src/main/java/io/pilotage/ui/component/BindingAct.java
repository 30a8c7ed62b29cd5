package io.pilotage.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.ui.security.ProofDialog;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks before something binding or destructive: says what will happen, to whom, what it costs and whether it can be undone, and stays
 * open with the reason when the act is refused. The browser keeps the reason until it is taken, also while the person proves who they
 * are.
 */
public final class BindingAct extends OneDialog {

    private final DescriptionList facts = new DescriptionList();
    private final Asked asked = new Asked();
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

    /** What the person may want to mend before; nothing is shown if there is nothing. */
    public BindingAct warns(List<String> sentences) {
        sentences.forEach(sentence -> fact("component.act.warns", sentence));
        return this;
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

    /**
     * Like {@link #confirm}, with a reason that the person has to write and that {@code act} receives.
     *
     * @param thing what the act is about: a reason that is kept for one is not offered for another of which the page says the same
     */
    public BindingAct confirmWithReason(UUID thing, String label, String reasonLabel, Consumer<String> act) {
        TextArea reason = new TextArea(reasonLabel);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(2000);
        asked.write(thing, reason);
        return confirm(label, () -> {
            reason.setInvalid(reason.getValue().isBlank());
            reason.setErrorMessage(getTranslation("component.act.reason-missing"));
            if (reason.isInvalid()) {
                reason.focus();
                throw new StillAsking();
            }
            asked.take(() -> act.accept(reason.getValue().strip()));
        });
    }

    @Override
    public void open() {
        String page = UI.getCurrentOrThrow().getActiveViewLocation().getPath();
        asked.of(page, (getHeaderTitle() + facts.getElement().getTextRecursively()).hashCode());
        super.open();
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
            confirm.setEnabled(true);
            if (Refusal.needsProof(problem)) {
                new ProofDialog().open();
                return;
            }
            refusal.setText(Refusal.sentence(problem));
            refusal.setVisible(true);
        }
    }

    /** What the dialog asks for, which is kept as of this act on this thing on this page. */
    private static final class Asked extends CheckedForm {

        private @Nullable UUID about;

        void write(UUID thing, TextArea reason) {
            add(field("reason", reason));
            about = thing;
        }

        void of(String page, int act) {
            if (about != null) {
                keep("act/" + page + "/" + about + "/" + act);
            }
        }
    }

    private static final class StillAsking extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
