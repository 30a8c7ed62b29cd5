package io.pilotage.ui.contract;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.contract.Agreement;
import io.pilotage.marketplace.contract.ContractDetails;
import io.pilotage.marketplace.contract.ContractState;
import io.pilotage.marketplace.contract.Contracts;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.shared.UkTime;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.worklist.Waiting;
import io.pilotage.ui.worklist.WhatWaits;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Terms to accept, first periods to pay and work to approve, by the person on whom each waits. */
@Component
class ContractsToGoOnWith implements WhatWaits {

    private final BrowserSession session;
    private final Contracts contracts;
    private final Viewpoints viewpoints;

    ContractsToGoOnWith(BrowserSession session, Contracts contracts, Viewpoints viewpoints) {
        this.session = session;
        this.contracts = contracts;
        this.viewpoints = viewpoints;
    }

    @Override
    public List<Waiting> now() {
        if (!session.has("ORGANISATION_MEMBER") && !session.has("EXECUTIVE")) {
            return List.of();
        }
        Slice<ContractDetails> waiting = contracts.waitingForMe(SHOWN);
        List<Waiting> list = new ArrayList<>(viewpoints.of(waiting.items()).stream()
                .filter(Viewpoint::needsMe)
                .map(ContractsToGoOnWith::waiting)
                .toList());
        if (waiting.next() != null) {
            list.add(new Waiting(
                    I18NProvider.translate("contract.home.all"),
                    "contracts",
                    I18NProvider.translate("contract.home.all.words")));
        }
        return list;
    }

    /** Nothing in a contract runs out; but the work has a day on which it is to start. */
    private static Waiting waiting(Viewpoint view) {
        ContractDetails contract = view.contract();
        Agreement agreement = contract.agreement();
        var card = new Waiting(
                I18NProvider.translate("contract.home." + view.contract().state(), agreement.title(), view.otherName()),
                "contracts/" + contract.id().value(),
                NextStep.sentence(view));
        return contract.state() == ContractState.ACTIVE
                ? card
                : card.by(
                        I18NProvider.translate("contract.home.starts"),
                        agreement.startsOn().atStartOfDay(UkTime.ZONE).toInstant());
    }
}
