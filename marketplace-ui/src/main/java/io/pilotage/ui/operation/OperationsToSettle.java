package io.pilotage.ui.operation;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.billing.UnsettledOperations;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.worklist.Waiting;
import io.pilotage.ui.worklist.WhatWaits;
import java.util.List;
import org.springframework.stereotype.Component;

/** For admins: how many requests Stripe refused or has not answered. */
@Component
class OperationsToSettle implements WhatWaits {

    private final BrowserSession session;
    private final UnsettledOperations operations;

    OperationsToSettle(BrowserSession session, UnsettledOperations operations) {
        this.session = session;
        this.operations = operations;
    }

    @Override
    public List<Waiting> now() {
        int number = session.has("ADMIN") ? operations.count() : 0;
        return number == 0
                ? List.of()
                : List.of(new Waiting(
                        I18NProvider.translate("operation.home", number),
                        "unsettled-operations",
                        I18NProvider.translate("operation.home.words")));
    }
}
