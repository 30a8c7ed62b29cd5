package io.pilotage.ui.operation;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.billing.UnsettledOperation;
import io.pilotage.marketplace.billing.UnsettledOperations;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.PagedList;
import io.pilotage.ui.component.Refusal;
import io.pilotage.ui.component.Toast;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** What Stripe refused or has not answered, newest first: why, since when, when it is tried again, and the way to do so now. */
@Route("unsettled-operations")
@RolesAllowed("ADMIN")
@Menu(title = "operation.heading", icon = "vaadin:exclamation-circle-o", order = 66)
final class UnsettledOperationsView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 50;

    private final UnsettledOperations operations;
    private final PagedList<UnsettledOperation> list;

    UnsettledOperationsView(UnsettledOperations operations, Clock clock, LiveRefresh live) {
        super("");
        this.operations = operations;
        header().heading(getTranslation("operation.heading")).lead(getTranslation("operation.lead"));
        this.list = new PagedList<>(
                PAGE,
                operations::newest,
                page -> page.stream().map(it -> new OperationCard(it, clock, () -> retry(it))),
                getTranslation("operation.older"),
                () -> new EmptyState(
                        VaadinIcon.CHECK_CIRCLE_O,
                        getTranslation("operation.empty.title"),
                        getTranslation("operation.empty.words")));
        add(list);
        live.of(this, list::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show();
    }

    private void retry(UnsettledOperation operation) {
        try {
            operations.retry(operation.id());
            Toast.done(getTranslation("operation.retry.done"));
        } catch (RuntimeException refused) {
            Refusal.tell(refused);
        }
        list.refresh();
    }
}
