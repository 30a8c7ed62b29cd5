package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.billing.MoneyText;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.OutsideText;
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
        String title = "Your contract is ready to read: " + drawnUp.title();
        String body = "Please read the terms and accept them. The contract stands when both sides have accepted.";
        tellExecutive(contract, title, body);
        tellMembers(contract, Permission.AWARD, title, body);
    }

    @EventListener
    void on(TermsAccepted accepted) {
        Contract contract = load(accepted.subject());
        String title = contract.agreement().title();
        switch (accepted.side()) {
            case ORGANISATION ->
                tellExecutive(
                        contract,
                        contract.agreement().organisation() + " accepted the terms: " + title,
                        next(contract));
            case EXECUTIVE ->
                tellMembers(
                        contract,
                        Permission.AWARD,
                        contract.agreement().executive() + " accepted the terms: " + title,
                        next(contract));
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
                "Work can start: " + activated.title(),
                "The client's payment has arrived. Log your days on the contract's page; you receive your share when"
                        + " they are approved.");
        tellMembers(
                contract,
                Permission.AWARD,
                "Your contract is active: " + activated.title(),
                "The payment has arrived and " + contract.agreement().executive() + " can start.");
    }

    @EventListener
    void on(DaysLogged logged) {
        Contract contract = load(logged.subject());
        tellMembers(
                contract,
                Permission.APPROVE_TIME,
                contract.agreement().executive() + " logged work: "
                        + contract.agreement().title(),
                "Please look at it and approve it, so that the work can be paid.");
    }

    @EventListener
    void on(DaysApproved approved) {
        tellExecutive(
                load(approved.subject()),
                "Your work is approved: " + MoneyText.of(approved.gross()) + " gross",
                approved.gross().isZero()
                        ? "So little work comes to nothing by itself. It counts with the work that is approved next."
                        : "Your share is sent as soon as you can be paid. We tell you when it has left.");
    }

    @EventListener
    void on(ContractEnded ended) {
        Contract contract = load(ended.subject());
        String title = "The contract has ended: " + contract.agreement().title();
        String body = "The reason:" + OutsideText.setOff(ended.reason())
                + (contract.endedUnpaid() ? "It ended before its first payment, so neither side owes anything." : "");
        tellExecutive(contract, title, body);
        tellMembers(contract, Permission.AWARD, title, body);
    }

    private void tellExecutive(Contract contract, String title, String body) {
        notifications.notify(
                new Notice(executives.personOf(contract.executive()), title, body, Contracts.page(contract.id())));
    }

    private void tellMembers(Contract contract, Permission permission, String title, String body) {
        organisations
                .membersWith(contract.organisation(), permission)
                .forEach(
                        member -> notifications.notify(new Notice(member, title, body, Contracts.page(contract.id()))));
    }

    private Contract load(ContractId id) {
        return contracts.findById(id).orElseThrow();
    }
}
