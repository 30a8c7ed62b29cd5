package io.pilotage.ui.question;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.engagement.Question;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.component.Toast;
import java.util.function.Consumer;

/** Answers one question, once and for everybody. */
final class AnswerForm extends CheckedForm {

    AnswerForm(Question question, Consumer<String> answer) {
        addClassName("answers");
        TextArea text = field("answer", new TextArea(getTranslation("question.answer.text")));
        text.setHelperText(getTranslation("question.answer.help"));
        text.setMaxLength(4000);
        text.setWidthFull();
        Button send = new Button(getTranslation("question.answer"));
        send.setAriaLabel(getTranslation("question.answer.label", question.text()));
        send.setDisableOnClick(true);
        send.addClickListener(event -> {
            if (submit(() -> answer.accept(text.getValue()))) {
                Toast.done(getTranslation("question.answered"));
            }
            send.setEnabled(true);
        });
        add(text, unplaced(), send);
    }
}
