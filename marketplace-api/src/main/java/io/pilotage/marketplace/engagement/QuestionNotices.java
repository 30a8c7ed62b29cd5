package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.OutsideText;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who answer what was asked, and those who asked or bid what was answered, whoever asked it. */
@Component
class QuestionNotices {

    private final QuestionStore questions;
    private final QuestionGate gate;
    private final Organisations organisations;
    private final Notifications notifications;

    QuestionNotices(
            QuestionStore questions, QuestionGate gate, Organisations organisations, Notifications notifications) {
        this.questions = questions;
        this.gate = gate;
        this.organisations = organisations;
        this.notifications = notifications;
    }

    @EventListener
    void on(QuestionAsked asked) {
        tell(
                organisations.membersWith(asked.organisation(), Permission.ANSWER_QUESTIONS),
                Headline.of("Question about your engagement"),
                asked.title(),
                "Somebody asks:" + OutsideText.setOff(asked.text())
                        + "Your answer is shown to everybody who sees the engagement.",
                "/hiring/" + asked.engagement().value());
    }

    @EventListener
    void on(QuestionAnswered answered) {
        Set<PersonId> concerned = new HashSet<>(questions.askers(answered.engagement()));
        concerned.addAll(gate.bidders(answered.engagement()));
        tell(
                concerned,
                Headline.of("Answer about an engagement"),
                answered.title(),
                "The question:" + OutsideText.setOff(answered.text()) + "The answer:"
                        + OutsideText.setOff(answered.answer()),
                "/engagements/" + answered.engagement().value());
    }

    private void tell(Collection<PersonId> recipients, Headline headline, String about, String body, String page) {
        recipients.forEach(recipient -> notifications.notify(new Notice(recipient, headline, about, body, page)));
    }
}
