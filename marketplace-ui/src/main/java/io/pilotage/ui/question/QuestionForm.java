package io.pilotage.ui.question;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.component.Toast;
import java.util.function.Consumer;

/** Asks; says before that everybody reads the question, and that nobody learns who asked. */
final class QuestionForm extends CheckedForm {

    QuestionForm(EngagementId engagement, Consumer<String> ask) {
        addClassName("answers");
        TextArea text = field("text", new TextArea(getTranslation("question.ask.text")));
        text.setHelperText(getTranslation("question.ask.help"));
        text.setMaxLength(1000);
        text.setWidthFull();
        Button send = new Button(getTranslation("question.ask"));
        send.setDisableOnClick(true);
        send.addClickListener(event -> {
            if (submit(() -> ask.accept(text.getValue()))) {
                text.clear();
                Toast.done(getTranslation("question.asked"));
            }
            send.setEnabled(true);
        });
        add(text, unplaced(), send);
        keep("question/" + engagement.value());
    }
}
