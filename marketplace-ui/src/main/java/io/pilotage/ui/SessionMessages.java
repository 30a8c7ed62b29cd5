package io.pilotage.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import io.pilotage.ui.component.Refusal;
import io.pilotage.ui.component.Toast;
import org.springframework.stereotype.Component;

/** What a person hears when a session ends or an act fails: never a stack trace, and where their work is. */
@Component
final class SessionMessages implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> {
            CustomizedSystemMessages messages = new CustomizedSystemMessages();
            messages.setSessionExpiredNotificationEnabled(true);
            messages.setSessionExpiredCaption(I18NProvider.translate(info.getLocale(), "frame.session.expired"));
            messages.setSessionExpiredMessage(I18NProvider.translate(info.getLocale(), "frame.session.expired.words"));
            messages.setInternalErrorNotificationEnabled(true);
            messages.setInternalErrorCaption(I18NProvider.translate(info.getLocale(), "frame.session.error"));
            messages.setInternalErrorMessage(I18NProvider.translate(info.getLocale(), "frame.session.error.words"));
            return messages;
        });
        event.getSource()
                .addSessionInitListener(created -> created.getSession().setErrorHandler(SessionMessages::tell));
    }

    private static void tell(ErrorEvent event) {
        UI ui = UI.getCurrent();
        String sentence = Refusal.sentence(event.getThrowable());
        if (ui != null && VaadinSession.getCurrent() != null) {
            var _ = ui.access(() -> Toast.refused(sentence));
        }
    }
}
