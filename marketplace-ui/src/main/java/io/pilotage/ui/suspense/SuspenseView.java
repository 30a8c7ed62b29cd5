package io.pilotage.ui.suspense;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.billing.PaymentInSuspense;
import io.pilotage.marketplace.billing.PaymentsInSuspense;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money that arrived and that no charge explains, newest first; an admin sends it back. */
@Route("suspense")
@RolesAllowed("ADMIN")
@Menu(title = "suspense.heading", icon = "vaadin:money-exchange", order = 65)
final class SuspenseView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final PaymentsInSuspense payments;
    private final Organisations organisations;
    private final Clock clock;
    private final Div cards = new Div();
    private final Button older = new Button(getTranslation("suspense.older"));
    private @Nullable UUID last;

    SuspenseView(PaymentsInSuspense payments, Organisations organisations, Clock clock, LiveRefresh live) {
        super("");
        this.payments = payments;
        this.organisations = organisations;
        this.clock = clock;
        header().heading(getTranslation("suspense.heading")).lead(getTranslation("suspense.lead"));
        cards.addClassName("stack");
        older.addClickListener(event -> append());
        add(cards, older);
        live.of(this, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        cards.removeAll();
        last = null;
        append();
        if (cards.getComponentCount() == 0) {
            cards.add(new EmptyState(
                    VaadinIcon.MONEY_EXCHANGE,
                    getTranslation("suspense.empty.title"),
                    getTranslation("suspense.empty.words")));
        }
    }

    private void append() {
        Slice<PaymentInSuspense> slice = payments.newest(null, last, PAGE);
        slice.items()
                .forEach(payment -> cards.add(new PaymentCard(
                        payment,
                        organisations.get(payment.payer()).name(),
                        clock,
                        reason -> payments.refund(payment.id(), reason),
                        this::show)));
        String next = slice.next();
        last = next == null ? null : UUID.fromString(next);
        older.setVisible(next != null);
    }
}
