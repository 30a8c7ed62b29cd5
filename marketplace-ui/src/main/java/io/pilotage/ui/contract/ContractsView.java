package io.pilotage.ui.contract;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.contract.ContractId;
import io.pilotage.marketplace.contract.Contracts;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.PagedList;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.RolesAllowed;

/** The person's contracts on either side, newest first, each with what happens next. */
@Route("contracts")
@RolesAllowed({"ORGANISATION_MEMBER", "EXECUTIVE"})
@Menu(title = "contract.list.heading", icon = "vaadin:handshake", order = 40)
final class ContractsView extends Page {

    private static final int PAGE = 20;

    ContractsView(Contracts contracts, Viewpoints viewpoints, LiveRefresh live) {
        super("");
        header().heading(getTranslation("contract.list.heading")).lead(getTranslation("contract.list.lead"));
        var list = new PagedList<>(
                PAGE,
                (last, limit) -> contracts.mine(last == null ? null : new ContractId(last), limit),
                page -> viewpoints.of(page).stream().map(ContractCard::new),
                getTranslation("contract.list.older"),
                () -> new EmptyState(
                        VaadinIcon.HANDSHAKE,
                        getTranslation("contract.list.empty.title"),
                        getTranslation("contract.list.empty.words")));
        add(list);
        live.of(this, list::refresh);
        list.show();
    }
}
