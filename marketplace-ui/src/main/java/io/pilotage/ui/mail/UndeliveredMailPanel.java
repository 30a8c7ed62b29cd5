package io.pilotage.ui.mail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import io.pilotage.marketplace.notification.UndeliveredMail;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.Refusal;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.component.SpokenName;
import io.pilotage.ui.component.Toast;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** One mail that was given up: what it was, to whom, and what the mail server said. */
final class UndeliveredMailPanel extends Article {

    UndeliveredMailPanel(
            UndeliveredMail mail,
            Clock clock,
            Consumer<UndeliveredMail> retry,
            BiConsumer<UndeliveredMail, String> leave) {
        addClassName("panel");
        Div top = new Div(new H2(mail.subject()), new RelativeTime(mail.givenUpAt(), clock));
        top.addClassName("panel-top");
        Pre reason = new Pre(mail.reason());
        reason.addClassName("submitted-text");
        Button again = new Button(getTranslation("mail.retry"));
        String which = getTranslation("mail.which", mail.subject(), mail.address());
        SpokenName.of(again, which);
        again.setDisableOnClick(true);
        again.addClickListener(event -> {
            try {
                retry.accept(mail);
                Toast.done(getTranslation("mail.retried"));
            } catch (RuntimeException problem) {
                Toast.refused(Refusal.sentence(problem));
                again.setEnabled(true);
            }
        });
        Button left = new Button(
                getTranslation("mail.leave"),
                event -> new BindingAct(getTranslation("mail.leave.question", which))
                        .happens(getTranslation("mail.leave.happens"))
                        .toWhom(mail.address())
                        .undo(getTranslation("mail.leave.undo"))
                        .confirmWithReason(
                                mail.id().value(),
                                getTranslation("mail.leave"),
                                getTranslation("mail.leave.reason"),
                                why -> leave.accept(mail, why))
                        .open());
        SpokenName.of(left, which);
        Div actions = new Div(again, left);
        actions.addClassName("actions");
        add(top, new Paragraph(getTranslation("mail.to", mail.address(), mail.attempts())), reason, actions);
    }
}
