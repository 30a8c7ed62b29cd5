package io.pilotage.marketplace.billing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.pilotage.marketplace.approval.ApprovalKind;
import io.pilotage.marketplace.approval.AskApproval;
import io.pilotage.marketplace.approval.SecondApprovals;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.NotFound;
import java.time.Clock;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns approved work into the executive's due, and has it transferred as soon as they can be paid. */
@Service
public class Releases {

    private final ChargeStore charges;
    private final ReleaseStore releases;
    private final SecondApprovals approvals;
    private final Ledger ledger;
    private final SchedulerClient jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Releases(
            ChargeStore charges,
            ReleaseStore releases,
            SecondApprovals approvals,
            Ledger ledger,
            SchedulerClient jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.charges = charges;
        this.releases = releases;
        this.approvals = approvals;
        this.ledger = ledger;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** Whether one person may release so much more of the charge: nothing, or little of it is released in all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean oneIsEnough(ChargeReference reference, Money gross) {
        return gross.isZero()
                || approvals.oneIsEnough(releases.released(charge(reference)).plus(gross));
    }

    /**
     * Has a second person decide about releasing so much more of the charge, as {@link SecondApprovals#ask}.
     *
     * @param work what the money is for, in words
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void askForSecond(ReleaseId id, ChargeReference reference, Money gross, String work) {
        Charge charge = charge(reference);
        approvals.ask(new AskApproval(
                ApprovalKind.DAYS,
                id.value(),
                charge.description(),
                work,
                gross,
                charge.returnPath(),
                charge.payer(),
                charge.payee(),
                Permission.APPROVE_TIME,
                null));
    }

    /**
     * Releases {@code gross} of the charge for work that the caller has seen approved, in the caller's transaction; a release
     * that was made before changes nothing. The transfer follows when the transaction is committed.
     *
     * @throws NotPaidYet before the client's payment has arrived
     * @throws MoreThanPaid when less than {@code gross} is left of the payment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(ReleaseId id, ChargeReference reference, Money gross) {
        ChargeId chargeId = charge(reference).id();
        Charge charge = charges.lock(chargeId).orElseThrow(() -> new NotFound("charge"));
        if (releases.find(id).isPresent()) {
            return;
        }
        if (!charge.paid()) {
            throw new NotPaidYet();
        }
        Money before = releases.released(charge);
        Money left = charge.price().gross().minus(before);
        if (gross.isGreaterThan(left)) {
            throw new MoreThanPaid(left);
        }
        PriceBreakdown.Part part = charge.price().part(before, gross);
        releases.add(new Release(id, chargeId, charge.payee(), part, false, 0), clock.instant());
        ledger.book(
                JournalEntry.daysApproved(id.value(), reference, charge.payee().value(), part, clock.instant()));
        events.publishEvent(new MoneyReleased(id, reference, charge.payee(), part.gross(), part.fee(), part.net()));
        if (part.net().isZero()) { // a penny that is all fee
            releases.markTransferred(id, null, clock.instant());
            return;
        }
        jobs.scheduleIfNotExists(
                BillingJobs.TRANSFER.instance(id.value().toString()).build(), clock.instant());
    }

    private Charge charge(ChargeReference reference) {
        return charges.find(reference).orElseThrow(() -> new NotFound("charge"));
    }
}
