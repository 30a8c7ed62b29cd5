package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.OutsideText;
import io.pilotage.marketplace.shared.Quoted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells both sides how their contract goes on. */
@Component
class ContractNotices {

    private final ContractRepository contracts;
    private final Organisations organisations;
    private final Executives executives;
    private final Notifications notifications;

    ContractNotices(
            ContractRepository contracts,
            Organisations organisations,
            Executives executives,
            Notifications notifications) {
        this.contracts = contracts;
        this.organisations = organisations;
        this.executives = executives;
        this.notifications = notifications;
    }

    @EventListener
    void on(ContractDrawnUp drawnUp) {
        Contract contract = load(drawnUp.subject());
        Headline headline = Headline.of("Your contract is ready to read");
        String body = "Please read the terms and accept them. The contract stands when both sides have accepted.";
        tellExecutive(contract, headline, body);
        tellMembers(contract, Permission.AWARD, headline, body);
    }

    @EventListener
    void on(TermsAccepted accepted) {
        Contract contract = load(accepted.subject());
        switch (accepted.side()) {
            case ORGANISATION ->
                tellExecutive(contract, Headline.of("The organisation accepted the terms"), next(contract));
            case EXECUTIVE ->
                tellMembers(
                        contract, Permission.AWARD, Headline.of("The executive accepted the terms"), next(contract));
        }
    }

    private static String next(Contract contract) {
        return contract.state() == ContractState.DRAWN_UP
                ? "Now it is your turn to read and accept them."
                : "Both sides have accepted. Work starts when the first payment has arrived.";
    }

    @EventListener
    void on(ContractActivated activated) {
        Contract contract = load(activated.subject());
        tellExecutive(
                contract,
                Headline.of("Work can start"),
                "The client's payment has arrived. Log your days on the contract's page; you receive your share when"
                        + " they are approved.");
        tellMembers(
                contract,
                Permission.AWARD,
                Headline.of("Your contract is active"),
                "The payment has arrived and " + contract.agreement().executive() + " can start.");
    }

    @EventListener
    void on(DaysLogged logged) {
        Contract contract = load(logged.subject());
        tellMembers(
                contract,
                Permission.APPROVE_TIME,
                Headline.of("Work was logged"),
                Quoted.name(contract.agreement().executive())
                        + " logged it. Please look at it and approve it, so that the work can be paid.");
    }

    @EventListener
    void on(DaysApproved approved) {
        tellExecutive(
                load(approved.subject()),
                Headline.of("Your work is approved, {} gross", approved.gross()),
                approved.gross().isZero()
                        ? "So little work comes to nothing by itself. It counts with the work that is approved next."
                        : "Your share is sent as soon as you can be paid. We tell you when it has left.");
    }

    @EventListener
    void on(ContractEnded ended) {
        Contract contract = load(ended.subject());
        Headline headline = Headline.of("The contract has ended");
        String body = "The reason:" + OutsideText.setOff(ended.reason())
                + (contract.endedUnpaid() ? "It ended before its first payment, so neither side owes anything." : "");
        tellExecutive(contract, headline, body);
        tellMembers(contract, Permission.AWARD, headline, body);
    }

    private void tellExecutive(Contract contract, Headline headline, String body) {
        tell(executives.personOf(contract.executive()), contract, headline, body);
    }

    private void tellMembers(Contract contract, Permission permission, Headline headline, String body) {
        organisations
                .membersWith(contract.organisation(), permission)
                .forEach(member -> tell(member, contract, headline, body));
    }

    private void tell(PersonId person, Contract contract, Headline headline, String body) {
        notifications.notify(
                new Notice(person, headline, contract.agreement().title(), body, Contracts.page(contract.id())));
    }

    private Contract load(ContractId id) {
        return contracts.findById(id).orElseThrow();
    }
}
