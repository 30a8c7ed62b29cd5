package io.pilotage.ui.component;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A short message about what just happened; stays long enough to be read and is announced to screen readers. */
public final class Toast {

    private Toast() {}

    /** What was asked for is done. */
    public static void done(String words) {
        Notification notification = Notification.show(words, 5000, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.SUCCESS);
    }

    /** What was asked for could not be done, and why. */
    public static void refused(String words) {
        Notification notification = Notification.show(words, 10000, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.setAssertive(true);
    }
}
