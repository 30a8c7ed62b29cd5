package io.pilotage.ui.suspense;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.billing.PaymentsInSuspense;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.worklist.Waiting;
import io.pilotage.ui.worklist.WhatWaits;
import java.util.List;
import org.springframework.stereotype.Component;

/** For admins: how many payments in suspense wait for a decision. */
@Component
class MoneyInSuspense implements WhatWaits {

    private final BrowserSession session;
    private final PaymentsInSuspense payments;

    MoneyInSuspense(BrowserSession session, PaymentsInSuspense payments) {
        this.session = session;
        this.payments = payments;
    }

    @Override
    public List<Waiting> now() {
        int number = session.has("ADMIN") ? payments.waiting() : 0;
        return number == 0
                ? List.of()
                : List.of(new Waiting(
                        I18NProvider.translate("suspense.home", number),
                        "suspense",
                        I18NProvider.translate("suspense.home.words")));
    }
}
