package io.pilotage.ui.mail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.notification.UndeliveredMail;
import io.pilotage.marketplace.notification.UndeliveredMails;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The mails that were given up, longest first. */
@Route("undelivered-mail")
@RolesAllowed("ADMIN")
@Menu(title = "mail.heading", icon = "vaadin:envelope-o", order = 73)
final class UndeliveredMailView extends Page {

    private final UndeliveredMails mails;
    private final Clock clock;
    private final Div list = new Div();

    UndeliveredMailView(UndeliveredMails mails, Clock clock) {
        super("");
        this.mails = mails;
        this.clock = clock;
        header().heading(getTranslation("mail.heading")).lead(getTranslation("mail.lead"));
        list.addClassName("stack");
        add(list);
        show();
    }

    private void show() {
        list.removeAll();
        List<UndeliveredMail> undelivered = mails.longestGivenUp();
        undelivered.forEach(mail -> list.add(new UndeliveredMailPanel(mail, clock, this::retry, this::leave)));
        if (undelivered.isEmpty()) {
            list.add(new EmptyState(VaadinIcon.CHECK, getTranslation("mail.none"), getTranslation("mail.none.words")));
        }
    }

    private void retry(UndeliveredMail mail) {
        mails.retry(mail.id());
        show();
    }

    private void leave(UndeliveredMail mail, String reason) {
        mails.leave(mail.id(), reason);
        show();
    }
}
