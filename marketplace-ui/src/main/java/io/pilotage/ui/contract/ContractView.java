package io.pilotage.ui.contract;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.approval.SecondApprovals;
import io.pilotage.marketplace.contract.ContractDetails;
import io.pilotage.marketplace.contract.ContractId;
import io.pilotage.marketplace.contract.ContractState;
import io.pilotage.marketplace.contract.Contracts;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.component.PriceLines;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The workspace of one contract, for its two sides and, to look at, for staff; live while money and days move. */
@Route("contracts/:contract")
@PermitAll
final class ContractView extends Page implements BeforeEnterObserver {

    private final Contracts contracts;
    private final SecondApprovals approvals;
    private final People people;
    private final Viewpoints viewpoints;
    private final Clock clock;
    private final Div next = new Div();
    private final Div work = new Div();
    private final Div logging = new Div();
    private final Div money = new Div();
    private final Div terms = new Div();
    private String checkout = "";
    private @Nullable ContractId id;
    private @Nullable LogWorkForm form;

    ContractView(
            Contracts contracts,
            SecondApprovals approvals,
            People people,
            Viewpoints viewpoints,
            Clock clock,
            LiveRefresh live) {
        super("");
        this.contracts = contracts;
        this.approvals = approvals;
        this.people = people;
        this.viewpoints = viewpoints;
        this.clock = clock;
        addClassName("contract");
        Section days = new Section(work, logging);
        add(next, days, money, terms);
        live.of(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = contractId(event.getRouteParameters().get("contract").orElse(""));
        checkout = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("checkout")
                .orElse("");
        form = null;
        logging.removeAll();
        show(contracts.get(id));
    }

    private void refresh() {
        if (id != null) {
            show(contracts.get(id));
        }
    }

    private void show(ContractDetails contract) {
        Viewpoint view = viewpoints.of(contract);
        header().heading(contract.agreement().title())
                .badge(ContractWords.badge(contract.state()))
                .lead(getTranslation(
                        "contract.lead",
                        contract.agreement().role().label(),
                        contract.agreement().executive(),
                        contract.agreement().organisation()));
        if (view.side() != null) {
            header().trail(new Anchor("contracts", getTranslation("contract.list.heading")));
        }
        put(next, new NextPanel(view, contracts, checkout, this::refresh));
        put(work, new WorkSection(view, contracts, approvals, people, clock, this::refresh));
        showLogging(view);
        Section price = new Section(
                new H2(getTranslation("contract.price")),
                new PriceLines(contract.agreement().price(), ContractWords.work(contract.agreement())));
        put(money, price, new LedgerSection(contract, contracts.ledger(contract.id()), clock));
        put(terms, new TermsSection(contract, people, clock));
    }

    /** The form stays the same while the page changes around it, so that nothing is lost that is being typed. */
    private void showLogging(Viewpoint view) {
        ContractDetails contract = view.contract();
        boolean open = view.executive()
                && contract.state() == ContractState.ACTIVE
                && contract.left().signum() > 0;
        logging.setVisible(open);
        if (open && form == null) {
            form = new LogWorkForm(contract, clock, entry -> {
                contracts.logDays(contract.id(), entry.from(), entry.days(), entry.note());
                refresh();
            });
            logging.add(form);
        }
    }

    private static void put(Div place, Section... sections) {
        place.removeAll();
        place.addClassName("stack");
        place.add(sections);
    }

    private static ContractId contractId(String address) {
        try {
            return new ContractId(UUID.fromString(address));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("contract");
        }
    }
}
