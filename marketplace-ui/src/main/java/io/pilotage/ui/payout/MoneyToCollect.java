package io.pilotage.ui.payout;

import com.vaadin.flow.i18n.I18NProvider;
import io.pilotage.marketplace.billing.PayoutStatus;
import io.pilotage.marketplace.billing.Payouts;
import io.pilotage.ui.component.MoneyText;
import io.pilotage.ui.security.BrowserSession;
import io.pilotage.ui.worklist.Waiting;
import io.pilotage.ui.worklist.WhatWaits;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Earned money that cannot be sent before the executive can be paid. */
@Component
class MoneyToCollect implements WhatWaits {

    private final BrowserSession session;
    private final Payouts payouts;

    MoneyToCollect(BrowserSession session, Payouts payouts) {
        this.session = session;
        this.payouts = payouts;
    }

    @Override
    public List<Waiting> now() {
        if (!session.has("EXECUTIVE")) {
            return List.of();
        }
        PayoutStatus status = payouts.status();
        if (status.state() == PayoutStatus.State.READY || status.owed().isEmpty()) {
            return List.of();
        }
        String owed = status.owed().stream().map(MoneyText::words).collect(Collectors.joining(" + "));
        return List.of(new Waiting(
                I18NProvider.translate("payout.home", owed), "payouts", I18NProvider.translate("payout.home.words")));
    }
}
