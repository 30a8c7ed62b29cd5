package io.pilotage.ui.contract;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.contract.ContractDetails;
import io.pilotage.marketplace.contract.ContractId;
import io.pilotage.marketplace.contract.Contracts;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The person's contracts on either side, newest first, each with what happens next. */
@Route("contracts")
@RolesAllowed({"ORGANISATION_MEMBER", "EXECUTIVE"})
@Menu(title = "contract.list.heading", icon = "vaadin:handshake", order = 40)
final class ContractsView extends Page {

    private static final int PAGE = 20;

    private final Contracts contracts;
    private final Viewpoints viewpoints;
    private final Div list = new Div();
    private final Button older = new Button(getTranslation("contract.list.older"));
    private @Nullable ContractId last;
    private int shown;

    ContractsView(Contracts contracts, Viewpoints viewpoints, LiveRefresh live) {
        super("");
        this.contracts = contracts;
        this.viewpoints = viewpoints;
        header().heading(getTranslation("contract.list.heading")).lead(getTranslation("contract.list.lead"));
        list.addClassName("stack");
        older.addClickListener(event -> append(PAGE));
        add(list, older);
        live.of(this, this::show);
        show();
    }

    private void show() {
        int length = Math.max(PAGE, shown);
        list.removeAll();
        last = null;
        shown = 0;
        append(length);
        if (shown == 0) {
            list.add(new EmptyState(
                    VaadinIcon.HANDSHAKE,
                    getTranslation("contract.list.empty.title"),
                    getTranslation("contract.list.empty.words")));
        }
    }

    private void append(int number) {
        Slice<ContractDetails> slice = contracts.mine(last, number);
        slice.items().forEach(contract -> list.add(new ContractCard(viewpoints.of(contract))));
        shown += slice.items().size();
        String next = slice.next();
        last = next == null ? null : new ContractId(UUID.fromString(next));
        older.setVisible(next != null);
    }
}
