package io.pilotage.ui.payout;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.billing.Payout;
import io.pilotage.marketplace.billing.Payouts;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The executive's money: whether payouts can be made, and what was approved, sent, or still waits. */
@Route("payouts")
@RolesAllowed("EXECUTIVE")
@Menu(title = "payout.heading", icon = "vaadin:wallet", order = 45)
final class PayoutsView extends Page implements BeforeEnterObserver {

    private static final int SHOWN = 100;

    private final Payouts payouts;
    private final Clock clock;
    private final Div content = new Div();
    private String onboarding = "";

    PayoutsView(Payouts payouts, Clock clock, LiveRefresh live) {
        super("");
        this.payouts = payouts;
        this.clock = clock;
        narrow();
        header().heading(getTranslation("payout.heading")).lead(getTranslation("payout.lead"));
        content.addClassName("stack");
        add(content);
        live.of(this, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        onboarding = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("onboarding")
                .orElse("");
        show();
    }

    private void show() {
        List<Payout> released = payouts.payouts(SHOWN);
        Section list = new Section(new H2(getTranslation("payout.list")));
        if (released.isEmpty()) {
            list.add(new EmptyState(
                    VaadinIcon.WALLET,
                    getTranslation("payout.list.empty.title"),
                    getTranslation("payout.list.empty.words")));
        }
        released.forEach(payout -> list.add(new PayoutCard(payout, clock)));
        content.removeAll();
        content.add(new ReadinessPanel(payouts, onboarding), list);
    }
}
