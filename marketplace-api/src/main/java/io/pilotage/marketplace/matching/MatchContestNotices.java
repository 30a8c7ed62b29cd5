package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.shared.OutsideText;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who contested a match what the moderators wrote. */
@Component
class MatchContestNotices {

    private final Notifications notifications;
    private final Executives executives;

    MatchContestNotices(Notifications notifications, Executives executives) {
        this.notifications = notifications;
        this.executives = executives;
    }

    @EventListener
    void on(MatchContestAnswered answered) {
        boolean own = executives
                .of(answered.contester())
                .filter(answered.executive()::equals)
                .isPresent();
        notifications.notify(new Notice(
                answered.contester(),
                Headline.of("Your doubt about a match was answered"),
                "A moderator looked at exactly what was computed, and wrote:" + OutsideText.setOff(answered.answer()),
                own
                        ? "/engagements/" + answered.engagement().value()
                        : "/hiring/" + answered.engagement().value() + "/matches"));
    }
}
