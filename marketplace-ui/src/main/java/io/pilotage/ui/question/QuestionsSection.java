package io.pilotage.ui.question;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.Question;
import io.pilotage.marketplace.engagement.QuestionId;
import io.pilotage.marketplace.engagement.Questions;
import io.pilotage.marketplace.shared.Slice;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked about an engagement and answered, with a form for those who may do either. A refresh draws only what is new, so that
 * nobody who types is disturbed.
 */
public final class QuestionsSection extends Section {

    private static final int PAGE = 100;

    private final transient Questions questions;
    private final transient Clock clock;
    private final Div list = new Div();
    private final Paragraph none = new Paragraph(getTranslation("question.none"));
    private final transient Map<QuestionId, QuestionCard> cards = new HashMap<>();
    private @Nullable EngagementId shown;

    public QuestionsSection(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
        list.addClassName("stack");
    }

    /**
     * @param asks whether the reader may ask
     * @param answers whether the reader may answer
     */
    public void show(EngagementDetails engagement, boolean asks, boolean answers) {
        if (!engagement.id().equals(shown)) {
            removeAll();
            list.removeAll();
            cards.clear();
            add(new H2(getTranslation("question.heading")), none, list);
            if (asks && questions.open(engagement)) {
                add(new QuestionForm(engagement.id(), text -> {
                    questions.ask(engagement.id(), text);
                    show(engagement, true, answers);
                }));
            }
            shown = engagement.id();
        }
        List<Question> asked = all(engagement.id());
        none.setVisible(asked.isEmpty());
        for (int place = 0; place < asked.size(); place++) {
            Question question = asked.get(place);
            boolean answerable = answers && engagement.openForBids() && !question.answered();
            QuestionCard before = cards.get(question.id());
            if (before == null || !before.shows(question, answerable)) {
                QuestionCard card =
                        new QuestionCard(question, clock, answerable ? form(question, engagement, asks) : null);
                cards.put(question.id(), card);
                if (before != null) {
                    list.remove(before);
                }
                list.addComponentAtIndex(place, card);
            }
        }
    }

    private AnswerForm form(Question question, EngagementDetails engagement, boolean asks) {
        return new AnswerForm(question, questions::checkAnswer, answer -> {
            questions.answer(question.id(), answer);
            show(engagement, asks, true);
        });
    }

    private List<Question> all(EngagementId engagement) {
        List<Question> all = new ArrayList<>();
        UUID after = null;
        do {
            Slice<Question> page = questions.about(engagement, after, PAGE);
            all.addAll(page.items());
            after = page.next() == null ? null : UUID.fromString(page.next());
        } while (after != null);
        return all;
    }
}
