package io.pilotage.ui.mail;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.notification.UndeliveredMails;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.worklist.Waiting;
import io.pilotage.ui.worklist.WhatWaits;
import java.util.List;
import org.springframework.stereotype.Component;

/** For admins: how much mail was given up. */
@Component
class MailToLookAt implements WhatWaits {

    private final BrowserSession session;
    private final UndeliveredMails mails;

    MailToLookAt(BrowserSession session, UndeliveredMails mails) {
        this.session = session;
        this.mails = mails;
    }

    @Override
    public List<Waiting> now() {
        int number = session.has("ADMIN") ? mails.count() : 0;
        return number == 0
                ? List.of()
                : List.of(new Waiting(
                        I18NProvider.translate("mail.home", number),
                        "undelivered-mail",
                        I18NProvider.translate("mail.home.words")));
    }
}
