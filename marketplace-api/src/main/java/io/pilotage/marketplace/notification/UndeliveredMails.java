package io.pilotage.marketplace.notification;

import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.WrittenReason;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mail that was given up, because its address refuses it or its server was away for days; for admins, who try again or leave it. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class UndeliveredMails {

    private static final int MOST_SHOWN = 100;

    private final MailStore mails;
    private final MailDelivery delivery;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UndeliveredMails(MailStore mails, MailDelivery delivery, ApplicationEventPublisher events, Clock clock) {
        this.mails = mails;
        this.delivery = delivery;
        this.events = events;
        this.clock = clock;
    }

    /** Longest given up first; at most a hundred. */
    @Transactional(readOnly = true)
    public List<UndeliveredMail> longestGivenUp() {
        return mails.undelivered(MOST_SHOWN);
    }

    /** How many wait for somebody to look at them. */
    @Transactional(readOnly = true)
    public int count() {
        return mails.countUndelivered();
    }

    /**
     * Has it tried again from the start.
     *
     * @throws NotFound if no mail of this id was given up
     */
    @Transactional
    public void retry(MailId id) {
        if (!mails.retry(id.value(), clock.instant())) {
            throw new NotFound("undelivered mail");
        }
        delivery.schedule(id.value());
        events.publishEvent(new UndeliveredMailRetried(id));
    }

    /**
     * Leaves it undelivered: it is tried no more, and waits for nobody.
     *
     * @param reason as {@link WrittenReason} asks for it
     * @throws NotFound if no mail of this id was given up
     */
    @Transactional
    public void leave(MailId id, @Nullable String reason) {
        String written = WrittenReason.of(reason, "reason");
        if (!mails.leave(id.value(), written, clock.instant())) {
            throw new NotFound("undelivered mail");
        }
        events.publishEvent(new UndeliveredMailLeft(id, written));
    }
}
