package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.approval.ApprovalGiven;
import io.pilotage.marketplace.approval.ApprovalKind;
import io.pilotage.marketplace.approval.SecondApprovals;
import io.pilotage.marketplace.billing.AlreadyPaid;
import io.pilotage.marketplace.billing.Charge;
import io.pilotage.marketplace.billing.ChargePaid;
import io.pilotage.marketplace.billing.ChargeReference;
import io.pilotage.marketplace.billing.Charges;
import io.pilotage.marketplace.billing.Ledger;
import io.pilotage.marketplace.billing.LedgerEntry;
import io.pilotage.marketplace.billing.PriceBreakdown;
import io.pilotage.marketplace.billing.RaiseCharge;
import io.pilotage.marketplace.billing.ReleaseId;
import io.pilotage.marketplace.billing.Releases;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.identity.StaffReads;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.Checks;
import io.pilotage.marketplace.shared.DespiteSuspension;
import io.pilotage.marketplace.shared.MovesMoney;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.RecentlyProven;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.shared.persistence.WholeAggregates;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Contracts as their two sides see and fulfil them; for everybody else they do not exist. */
@Service
@Transactional
public class Contracts {

    private static final UUID NEWEST = new UUID(-1, -1);
    private static final int LONGEST_REASON = 1000;
    private static final String PARTY = "hasAnyRole('ORGANISATION_MEMBER', 'EXECUTIVE')";

    private final ContractRepository contracts;
    private final WholeAggregates whole;
    private final Parties parties;
    private final CurrentPerson current;
    private final Charges charges;
    private final Releases releases;
    private final SecondApprovals approvals;
    private final Ledger ledger;
    private final StaffReads staffReads;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Contracts(
            ContractRepository contracts,
            WholeAggregates whole,
            Parties parties,
            CurrentPerson current,
            Charges charges,
            Releases releases,
            SecondApprovals approvals,
            Ledger ledger,
            StaffReads staffReads,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.contracts = contracts;
        this.whole = whole;
        this.parties = parties;
        this.current = current;
        this.charges = charges;
        this.releases = releases;
        this.approvals = approvals;
        this.ledger = ledger;
        this.staffReads = staffReads;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One contract, for its two sides and for staff. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public ContractDetails get(ContractId id) {
        return details(readable(id, "contract"));
    }

    /**
     * The caller's contracts on either side, newest first.
     *
     * @param after cursor of the page before, or null
     */
    @Transactional(readOnly = true)
    @PreAuthorize(PARTY)
    public Slice<ContractDetails> mine(@Nullable ContractId after, int limit) {
        return page(
                contracts.findIdsOf(
                        parties.organisations(),
                        parties.executive(),
                        after == null ? NEWEST : after.value(),
                        limit + 1),
                limit);
    }

    /** Those in which the caller, with the permissions that they have, has to act before anything else happens; oldest first. */
    @Transactional(readOnly = true)
    @PreAuthorize(PARTY)
    public Slice<ContractDetails> waitingForMe(int limit) {
        var permissions = parties.permissions();
        return page(
                contracts.findIdsThatWaitFor(
                        parties.executive(),
                        Parties.with(Permission.AWARD, permissions),
                        Parties.with(Permission.PAY, permissions),
                        Parties.with(Permission.APPROVE_TIME, permissions),
                        limit + 1),
                limit);
    }

    private Slice<ContractDetails> page(List<UUID> ids, int limit) {
        List<Contract> page = whole.read(Contract.class, ids);
        Set<ChargeReference> paid =
                charges.paid(page.stream().map(Contract::firstPeriod).toList());
        return Slice.of(page, limit, contract -> contract.id().value().toString())
                .map(contract -> contract.details(paid.contains(contract.firstPeriod())));
    }

    /**
     * Accepts the terms in the name of the caller's side; when the other side has done so, the first period is charged.
     *
     * @param sha256 of the text that the caller has read
     * @throws OtherTerms when that is not the contract's text
     */
    @PreAuthorize(PARTY)
    @MovesMoney
    public ContractDetails accept(ContractId id, String sha256) {
        Contract contract = load(id);
        Side side = parties.acting(contract, Permission.AWARD);
        boolean waiting = contract.state() == ContractState.DRAWN_UP;
        contract.accept(side, current.requireId(), sha256, clock.instant());
        Contract saved = contracts.save(contract);
        if (waiting && saved.state() == ContractState.AGREED) {
            charges.raise(new RaiseCharge(
                    saved.firstPeriod(),
                    saved.organisation(),
                    saved.executive(),
                    saved.agreement().price(),
                    saved.agreement().inWords(),
                    page(saved.id())));
        }
        return details(saved);
    }

    /**
     * Ends a contract whose first payment has not arrived, agreed or not; nobody owes anything then. Repeating it with the same reason
     * changes nothing. Not in one transaction, because Stripe is asked to close the payment page before.
     *
     * @throws NotNow once the payment has arrived, even if we hear of it only now
     * @throws io.pilotage.marketplace.billing.PaymentUnderWay while a payment is being made or processed
     * @throws io.pilotage.marketplace.billing.PaymentsUnavailable when Stripe does not say whether something was paid
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize(PARTY)
    @DespiteSuspension
    public ContractDetails decline(ContractId id, String reason) {
        Contract contract = load(id);
        parties.ending(contract, Permission.AWARD);
        String why = checked(reason);
        if (contract.declinedBecause(why)) {
            return details(contract);
        }
        contract.requireDeclinable();
        try {
            if (contract.state() == ContractState.AGREED) {
                charges.closePage(contract.firstPeriod());
            }
            return transaction.execute(status -> declined(load(id), why));
        } catch (AlreadyPaid arrived) {
            throw new NotNow("The first payment has arrived, so the contract is active. It can be ended when everything"
                    + " that was paid for is worked and approved.");
        }
    }

    private ContractDetails declined(Contract contract, String reason) {
        Side side = parties.ending(contract, Permission.AWARD);
        boolean agreed = contract.state() == ContractState.AGREED;
        contract.decline(side, current.requireId(), reason, clock.instant());
        if (agreed) {
            charges.cancel(contract.firstPeriod());
        }
        return details(contracts.save(contract));
    }

    /** Ends a contract of which everything that was paid is worked and approved. */
    @PreAuthorize(PARTY)
    @DespiteSuspension
    public ContractDetails finish(ContractId id, String reason) {
        Contract contract = load(id);
        Side side = parties.ending(contract, Permission.AWARD);
        contract.finish(side, current.requireId(), checked(reason), clock.instant());
        return details(contracts.save(contract));
    }

    /** The page on which the organisation pays the first period. Not in a transaction, because Stripe is asked. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    @DespiteSuspension
    @MovesMoney
    @RecentlyProven
    public URI startCheckout(ContractId id) {
        Contract contract = load(id);
        parties.requireMember(contract, Permission.PAY);
        Charge charge = charges.about(contract.firstPeriod())
                .orElseThrow(() -> new NotNow("There is nothing to pay before both sides have accepted the terms."));
        return charges.startCheckout(charge.id());
    }

    /** The executive logs work. */
    @PreAuthorize("hasRole('EXECUTIVE')")
    @DespiteSuspension
    public ContractDetails logDays(
            ContractId id, @Nullable LocalDate from, @Nullable BigDecimal days, @Nullable String note) {
        Contract contract = load(id);
        parties.requireExecutive(contract);
        contract.log(from, days, note, clock.instant());
        return details(contracts.save(contract));
    }

    /** The executive takes back work that was not approved yet. */
    @PreAuthorize("hasRole('EXECUTIVE')")
    @DespiteSuspension
    public ContractDetails withdrawDays(WorkId work) {
        Contract contract = load(work);
        parties.requireExecutive(contract);
        contract.withdraw(work);
        approvals.withdraw(ApprovalKind.DAYS, work.value());
        return details(contracts.save(contract));
    }

    /** What approving this work now would release; approved work releases nothing more. */
    @Transactional(readOnly = true)
    @PreAuthorize(PARTY)
    public PriceBreakdown.Part due(WorkId work) {
        Contract contract = load(work);
        parties.sideOf(contract);
        return contract.log().due(work);
    }

    /** Whether approving this work releases its pay at once; where it is much, a second person decides first. */
    @Transactional(readOnly = true)
    @PreAuthorize(PARTY)
    public boolean oneApproves(WorkId work) {
        Contract contract = load(work);
        parties.sideOf(contract);
        return releases.oneIsEnough(
                contract.firstPeriod(), contract.log().due(work).gross());
    }

    /**
     * A member approves logged work: its money is released to the executive, or waits for a second person where it is much.
     * Repeating it changes nothing.
     */
    @PreAuthorize("hasRole('ORGANISATION_MEMBER')")
    @DespiteSuspension
    @MovesMoney
    @RecentlyProven
    public ContractDetails approveDays(WorkId work) {
        Contract contract = load(work);
        parties.requireMember(contract, Permission.APPROVE_TIME);
        if (contract.log().approved(work)) {
            return details(contract);
        }
        contract.requireApprovable();
        Money due = contract.log().due(work).gross();
        if (releases.oneIsEnough(contract.firstPeriod(), due)) {
            return approve(contract, work, current.requireId());
        }
        releases.askForSecond(
                new ReleaseId(work.value()),
                contract.firstPeriod(),
                due,
                contract.log().inWords(work));
        return details(load(work));
    }

    /** The second person said yes to what the first approved. */
    @EventListener
    void on(ApprovalGiven given) {
        if (given.kind() == ApprovalKind.DAYS) {
            WorkId work = new WorkId(given.thing());
            Contract contract = load(work);
            if (!contract.log().approved(work)) {
                approve(contract, work, given.approvedBy());
            }
        }
    }

    private ContractDetails approve(Contract contract, WorkId work, PersonId by) {
        Money due = contract.approve(work, by, clock.instant());
        Contract saved = contracts.save(contract);
        if (due.isPositive()) {
            releases.release(new ReleaseId(work.value()), saved.firstPeriod(), due);
        }
        return details(saved);
    }

    /** Everything that was booked about the contract, for both sides alike. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<LedgerEntry> ledger(ContractId id) {
        return ledger.about(List.of(readable(id, "ledger of the contract").firstPeriod()));
    }

    @EventListener
    void on(ChargePaid paid) {
        contracts.findByFirstPeriod(paid.reference().value()).ifPresent(contract -> {
            contract.activate(clock.instant());
            contracts.save(contract);
        });
    }

    static String page(ContractId id) {
        return "/contracts/" + id.value();
    }

    private ContractDetails details(Contract contract) {
        return contract.details(
                charges.about(contract.firstPeriod()).filter(Charge::paid).isPresent());
    }

    private Contract readable(ContractId id, String what) {
        Contract contract = load(id);
        if (current.isStaff()) {
            staffReads.of(id, what);
        } else {
            parties.sideOf(contract);
        }
        return contract;
    }

    private Contract load(ContractId id) {
        return contracts.findById(id).orElseThrow(() -> new NotFound("contract"));
    }

    /** Unknown work reads like that of somebody else's contract. */
    private Contract load(WorkId work) {
        return contracts.findByWork(work.value()).orElseThrow(() -> new NotFound("contract"));
    }

    private static String checked(String reason) {
        new Checks().text(reason, "reason", 5, LONGEST_REASON).orThrow();
        return reason.strip();
    }
}
