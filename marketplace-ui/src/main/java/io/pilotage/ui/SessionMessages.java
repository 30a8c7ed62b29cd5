package io.pilotage.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import io.pilotage.ui.component.Refusal;
import org.springframework.stereotype.Component;

/** What a person hears when a session ends or an act fails: never a stack trace, and where their work is. */
@Component
final class SessionMessages implements VaadinServiceInitListener {

    private final I18NProvider words;

    SessionMessages(I18NProvider words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        // Not by the statics: a request without a cookie is answered before there is a current service.
        event.getSource().setSystemMessagesProvider(info -> {
            CustomizedSystemMessages messages = new CustomizedSystemMessages();
            String expired = words.getTranslation("frame.session.expired", info.getLocale());
            String again = words.getTranslation("frame.session.expired.words", info.getLocale());
            messages.setSessionExpiredNotificationEnabled(true);
            messages.setSessionExpiredCaption(expired);
            messages.setSessionExpiredMessage(again);
            // To Vaadin a lost cookie is a browser that takes none.
            messages.setCookiesDisabledNotificationEnabled(true);
            messages.setCookiesDisabledCaption(expired);
            messages.setCookiesDisabledMessage(again);
            messages.setInternalErrorNotificationEnabled(true);
            messages.setInternalErrorCaption(words.getTranslation("frame.session.error", info.getLocale()));
            messages.setInternalErrorMessage(words.getTranslation("frame.session.error.words", info.getLocale()));
            return messages;
        });
        event.getSource()
                .addSessionInitListener(created -> created.getSession().setErrorHandler(SessionMessages::tell));
    }

    private static void tell(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (ui != null && VaadinSession.getCurrent() != null) {
            var _ = ui.access(() -> Refusal.tell(event.getThrowable()));
        } else {
            var _ = Refusal.sentence(event.getThrowable()); // which logs what nobody expected
        }
    }
}
