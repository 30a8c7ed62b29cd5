package io.pilotage.ui.approval;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.pilotage.marketplace.approval.SecondApprovals;
import io.pilotage.marketplace.approval.WaitingApproval;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.ui.component.EmptyState;
import io.pilotage.ui.component.Page;
import io.pilotage.ui.notification.LiveRefresh;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What waits for this person's word as the second of two: who asked for it, how much it is, approve or decline. */
@Route("approvals")
@RolesAllowed({"ORGANISATION_MEMBER", "ADMIN"})
@Menu(title = "approval.heading", icon = "vaadin:check-square-o", order = 46)
final class ApprovalsView extends Page implements BeforeEnterObserver {

    private final SecondApprovals approvals;
    private final People people;
    private final Organisations organisations;
    private final Executives executives;
    private final Clock clock;
    private final Div cards = new Div();

    ApprovalsView(
            SecondApprovals approvals,
            People people,
            Organisations organisations,
            Executives executives,
            Clock clock,
            LiveRefresh live) {
        super("");
        this.approvals = approvals;
        this.people = people;
        this.organisations = organisations;
        this.executives = executives;
        this.clock = clock;
        narrow();
        header().heading(getTranslation("approval.heading")).lead(getTranslation("approval.lead"));
        cards.addClassName("stack");
        add(cards);
        live.of(this, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        cards.removeAll();
        List<WaitingApproval> waiting = approvals.mine();
        if (waiting.isEmpty()) {
            cards.add(new EmptyState(
                    VaadinIcon.CHECK_SQUARE_O,
                    getTranslation("approval.empty.title"),
                    getTranslation("approval.empty.words")));
        }
        names(waiting).forEach((one, names) -> cards.add(new ApprovalCard(one, names, approvals, this::show, clock)));
    }

    /** In the same order, with as many questions for many as for one. */
    private Map<WaitingApproval, ApprovalCard.Names> names(List<WaitingApproval> waiting) {
        Map<PersonId, String> askers =
                people
                        .all(waiting.stream()
                                .map(WaitingApproval::askedBy)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, Person::name));
        Map<OrganisationId, OrganisationDetails> payers = organisations.all(
                waiting.stream().map(WaitingApproval::payer).distinct().toList());
        Map<ExecutiveId, String> payees = executives.names(
                waiting.stream().map(WaitingApproval::payee).distinct().toList());
        Map<WaitingApproval, ApprovalCard.Names> names = new LinkedHashMap<>();
        for (WaitingApproval one : waiting) {
            OrganisationDetails payer = payers.get(one.payer());
            names.put(
                    one,
                    new ApprovalCard.Names(
                            askers.getOrDefault(one.askedBy(), "?"),
                            payer == null ? "?" : payer.name(),
                            payees.getOrDefault(one.payee(), "")));
        }
        return names;
    }
}
