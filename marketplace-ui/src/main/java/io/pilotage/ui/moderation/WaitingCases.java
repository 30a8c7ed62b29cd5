package io.pilotage.ui.moderation;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.moderation.CaseDetails;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.ui.component.RelativeTime;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.worklist.Waiting;
import io.pilotage.ui.worklist.WhatWaits;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** For staff: how many cases wait, since when, and the way to the oldest. */
@Component
class WaitingCases implements WhatWaits {

    private final BrowserSession session;
    private final Moderation moderation;
    private final Clock clock;

    WaitingCases(BrowserSession session, Moderation moderation, Clock clock) {
        this.session = session;
        this.moderation = moderation;
        this.clock = clock;
    }

    private static final int COUNTED = 99;

    @Override
    public List<Waiting> now() {
        if (!session.isStaff()) {
            return List.of();
        }
        Slice<CaseDetails> waiting = moderation.queue(null, null, COUNTED);
        int number = waiting.items().size();
        if (number == 0) {
            return List.of();
        }
        CaseDetails oldest = waiting.items().getFirst();
        return List.of(new Waiting(
                I18NProvider.translate(waiting.next() == null ? "moderation.home" : "moderation.home.more", number),
                "moderation/" + oldest.id().value(),
                I18NProvider.translate(
                        "moderation.home.oldest",
                        oldest.title(),
                        RelativeTime.relative(oldest.submittedAt(), clock.instant()))));
    }
}
