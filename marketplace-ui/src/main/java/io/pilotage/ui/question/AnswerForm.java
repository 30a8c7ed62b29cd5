package io.pilotage.ui.question;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.engagement.Question;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.component.SpokenName;
import io.pilotage.ui.component.Toast;
import java.util.function.Consumer;

/** Answers one question, once and for everybody, after having asked whether that is meant. */
final class AnswerForm extends CheckedForm {

    /** @param check refuses what could not be published, before it is asked */
    AnswerForm(Question question, Consumer<String> check, Consumer<String> answer) {
        addClassName("answers");
        TextArea text = field("answer", new TextArea(getTranslation("question.answer.text")));
        text.setHelperText(getTranslation("question.answer.help"));
        text.setMaxLength(4000);
        text.setWidthFull();
        Button send = new Button(getTranslation("question.answer"));
        SpokenName.of(send, question.text());
        send.addClickListener(event -> {
            if (check(() -> check.accept(text.getValue()))) {
                ask(question, text.getValue(), answer);
            }
        });
        add(text, unplaced(), send);
        keep("answer/" + question.id().value());
    }

    private void ask(Question question, String text, Consumer<String> answer) {
        new BindingAct(getTranslation("question.answer.question"))
                .happens(getTranslation("question.answer.happens", text.strip()))
                .toWhom(getTranslation("question.answer.to-whom"))
                .undo(getTranslation("question.answer.undo"))
                .confirm(getTranslation("question.answer.publish"), () -> {
                    take(() -> answer.accept(text));
                    Toast.done(getTranslation("question.answered"));
                })
                .open();
    }
}
