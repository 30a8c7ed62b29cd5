package io.pilotage.ui.suspense;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.approval.ApprovalKind;
import io.pilotage.marketplace.approval.SecondApprovals;
import io.pilotage.marketplace.billing.PaymentInSuspense;
import io.pilotage.marketplace.billing.PaymentsInSuspense;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.ui.approval.SecondWord;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.PagedList;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Money that arrived and that no charge explains, newest first; an admin sends it back. */
@Route("suspense")
@RolesAllowed("ADMIN")
@Menu(title = "suspense.heading", icon = "vaadin:money-exchange", order = 65)
final class SuspenseView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final PaymentsInSuspense payments;
    private final SecondApprovals approvals;
    private final People people;
    private final Organisations organisations;
    private final Clock clock;
    private final PagedList<PaymentInSuspense> list;

    SuspenseView(
            PaymentsInSuspense payments,
            SecondApprovals approvals,
            Organisations organisations,
            People people,
            Clock clock,
            LiveRefresh live) {
        super("");
        this.payments = payments;
        this.approvals = approvals;
        this.people = people;
        this.organisations = organisations;
        this.clock = clock;
        header().heading(getTranslation("suspense.heading")).lead(getTranslation("suspense.lead"));
        this.list = new PagedList<>(
                PAGE,
                (last, limit) -> payments.newest(null, last, limit),
                page -> page.stream().map(this::card),
                getTranslation("suspense.older"),
                () -> new EmptyState(
                        VaadinIcon.MONEY_EXCHANGE,
                        getTranslation("suspense.empty.title"),
                        getTranslation("suspense.empty.words")));
        add(list);
        live.of(this, list::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show();
    }

    private PaymentCard card(PaymentInSuspense payment) {
        return new PaymentCard(
                payment,
                organisations.get(payment.payer()).name(),
                SecondWord.about(ApprovalKind.REFUND, payment.id().value(), approvals, people),
                approvals.oneIsEnough(payment.received()),
                clock,
                reason -> payments.refund(payment.id(), reason),
                list::refresh);
    }
}
