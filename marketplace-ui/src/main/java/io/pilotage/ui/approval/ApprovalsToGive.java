package io.pilotage.ui.approval;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.approval.SecondApprovals;
import io.pilotage.marketplace.approval.WaitingApproval;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.worklist.Waiting;
import io.pilotage.ui.worklist.WhatWaits;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Acts on much money that wait for the person as the second of two. */
@Component
class ApprovalsToGive implements WhatWaits {

    private final BrowserSession session;
    private final SecondApprovals approvals;
    private final People people;

    ApprovalsToGive(BrowserSession session, SecondApprovals approvals, People people) {
        this.session = session;
        this.approvals = approvals;
        this.people = people;
    }

    @Override
    public List<Waiting> now() {
        if (!session.has("ORGANISATION_MEMBER") && !session.has("ADMIN")) {
            return List.of();
        }
        List<WaitingApproval> mine = approvals.mine().stream().limit(SHOWN).toList();
        Map<PersonId, String> askers =
                people
                        .all(mine.stream()
                                .map(WaitingApproval::askedBy)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, Person::name));
        return mine.stream()
                .map(waiting -> new Waiting(
                        I18NProvider.translate("approval." + waiting.kind(), MoneyText.words(waiting.amount())) + ": "
                                + waiting.words(),
                        "approvals",
                        I18NProvider.translate("approval.home", askers.getOrDefault(waiting.askedBy(), "?"))))
                .toList();
    }
}
