package io.pilotage.ui.match;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.matching.ContestDetails;
import io.pilotage.marketplace.matching.MatchContests;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.worklist.Waiting;
import io.pilotage.ui.worklist.WhatWaits;
import java.util.List;
import org.springframework.stereotype.Component;

/** For staff: how many contested matches wait for an answer. */
@Component
class ContestsToAnswer implements WhatWaits {

    private final BrowserSession session;
    private final MatchContests contests;

    ContestsToAnswer(BrowserSession session, MatchContests contests) {
        this.session = session;
        this.contests = contests;
    }

    private static final int COUNTED = 99;

    @Override
    public List<Waiting> now() {
        if (!session.isStaff()) {
            return List.of();
        }
        Slice<ContestDetails> waiting = contests.queue(null, COUNTED);
        int number = waiting.items().size();
        return number == 0
                ? List.of()
                : List.of(new Waiting(
                        I18NProvider.translate(waiting.next() == null ? "match.home" : "match.home.more", number),
                        "match-contests",
                        I18NProvider.translate("match.home.words")));
    }
}
