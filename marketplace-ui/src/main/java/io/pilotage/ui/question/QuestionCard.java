package io.pilotage.ui.question;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.pilotage.marketplace.engagement.Question;
import io.pilotage.ui.component.RelativeTime;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One question and its answer, or the form for it, or that it waits for one. */
final class QuestionCard extends Article {

    private final Question question;
    private final boolean answerable;

    QuestionCard(Question question, Clock clock, @Nullable AnswerForm form) {
        this.question = question;
        this.answerable = form != null;
        addClassName("panel");
        H3 asked = new H3(question.text());
        asked.addClassName("written");
        add(asked, new RelativeTime(question.askedAt(), clock));
        Instant answeredAt = question.answeredAt();
        if (answeredAt != null) {
            Paragraph answer = new Paragraph(question.answer());
            answer.addClassNames("written", "quoted");
            add(answer, new RelativeTime(answeredAt, clock));
        } else if (form != null) {
            add(form);
        } else {
            Paragraph waits = new Paragraph(getTranslation("question.waits"));
            waits.addClassName("note");
            add(waits);
        }
    }

    /** Whether it is drawn as it would be now. */
    boolean shows(Question present, boolean answers) {
        return question.equals(present) && answerable == answers;
    }
}
