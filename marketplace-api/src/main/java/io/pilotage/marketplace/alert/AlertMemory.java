package io.pilotage.marketplace.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Keeps what alerts remember from growing without end. */
@Component
class AlertMemory {

    /** What was told so long ago is news again once it is published anew, and links in such old mails stop nothing any more. */
    static final Duration KEPT = Duration.ofDays(365);

    private final Told told;
    private final StopLinks stopLinks;
    private final Publications publications;
    private final Clock clock;

    AlertMemory(Told told, StopLinks stopLinks, Publications publications, Clock clock) {
        this.told = told;
        this.stopLinks = stopLinks;
        this.publications = publications;
        this.clock = clock;
    }

    void forgetOld() {
        Instant now = clock.instant();
        told.forgetBefore(now.minus(KEPT));
        stopLinks.forgetBefore(now.minus(KEPT));
        publications.forgetBefore(now.minus(AlertRound.LATEST_INDEXING));
    }
}
