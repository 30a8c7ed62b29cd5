package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.shared.OutsideText;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells executives what becomes of their profiles. */
@Component
class ProfileNotices {

    private static final String PAGE = "/profile";

    private final Notifications notifications;

    ProfileNotices(Notifications notifications) {
        this.notifications = notifications;
    }

    @EventListener
    void on(ProfileSubmitted submitted) {
        notifications.notify(new Notice(
                submitted.person(),
                Headline.of("Your profile is with our moderators"),
                "We will tell you as soon as they have read it. Until then it cannot be changed.",
                PAGE));
    }

    @EventListener
    void on(ProfilePublished published) {
        notifications.notify(new Notice(
                published.person(),
                Headline.of("Your profile is published"),
                "Organisations can find it now. You may change it at any time; changes are read by a moderator first.",
                PAGE));
    }

    @EventListener
    void on(ProfileReturned returned) {
        notifications.notify(new Notice(
                returned.person(),
                Headline.of("Your profile needs a change before it is published"),
                "A moderator read it and wrote:" + OutsideText.setOff(returned.reason())
                        + "Please change your profile and submit it again.",
                PAGE));
    }
}
