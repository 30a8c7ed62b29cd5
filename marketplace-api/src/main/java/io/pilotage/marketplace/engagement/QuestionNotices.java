package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import java.util.Collection;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who answer what was asked, and those who asked what was answered, whoever asked it. */
@Component
class QuestionNotices {

    private final QuestionStore questions;
    private final Organisations organisations;
    private final Notifications notifications;

    QuestionNotices(QuestionStore questions, Organisations organisations, Notifications notifications) {
        this.questions = questions;
        this.organisations = organisations;
        this.notifications = notifications;
    }

    @EventListener
    void on(QuestionAsked asked) {
        tell(
                organisations.membersWith(asked.organisation(), Permission.ANSWER_QUESTIONS),
                "Question about: " + asked.title(),
                asked.text() + "\nYour answer is shown to everybody who sees the engagement.",
                "/hiring/" + asked.engagement().value());
    }

    @EventListener
    void on(QuestionAnswered answered) {
        tell(
                questions.askers(answered.engagement()),
                "Answer about: " + answered.title(),
                answered.text() + "\n" + answered.answer(),
                "/engagements/" + answered.engagement().value());
    }

    private void tell(Collection<PersonId> recipients, String title, String body, String page) {
        recipients.forEach(recipient -> notifications.notify(new Notice(recipient, title, body, page)));
    }
}
