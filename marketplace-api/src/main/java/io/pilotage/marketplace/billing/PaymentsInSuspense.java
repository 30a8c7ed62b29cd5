package io.pilotage.marketplace.billing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.pilotage.marketplace.approval.ApprovalGiven;
import io.pilotage.marketplace.approval.ApprovalKind;
import io.pilotage.marketplace.approval.AskApproval;
import io.pilotage.marketplace.approval.OwnMoney;
import io.pilotage.marketplace.approval.SecondApprovals;
import io.pilotage.marketplace.approval.Sides;
import io.pilotage.marketplace.billing.PaymentInSuspense.Decision;
import io.pilotage.marketplace.billing.PaymentInSuspense.State;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.StaffReads;
import io.pilotage.marketplace.shared.MovesMoney;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.RecentlyProven;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.shared.WrittenReason;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins see of payments that no charge explains, and their decision to send one back. */
@Service
public class PaymentsInSuspense {

    private final SuspenseStore payments;
    private final ChargeStore charges;
    private final Sides sides;
    private final SecondApprovals approvals;
    private final StripeOperations operations;
    private final SchedulerClient jobs;
    private final CurrentPerson current;
    private final StaffReads staffReads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaymentsInSuspense(
            SuspenseStore payments,
            ChargeStore charges,
            Sides sides,
            SecondApprovals approvals,
            StripeOperations operations,
            SchedulerClient jobs,
            CurrentPerson current,
            StaffReads staffReads,
            ApplicationEventPublisher events,
            Clock clock) {
        this.payments = payments;
        this.charges = charges;
        this.sides = sides;
        this.approvals = approvals;
        this.operations = operations;
        this.jobs = jobs;
        this.current = current;
        this.staffReads = staffReads;
        this.events = events;
        this.clock = clock;
    }

    /** Newest first; {@code state} and {@code after} (the id of the last payment of the page before) may be null. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public Slice<PaymentInSuspense> newest(@Nullable State state, @Nullable UUID after, int limit) {
        staffReads.ofList("payments in suspense");
        return Slice.of(
                payments.newest(state, after, limit),
                limit,
                payment -> payment.id().value().toString());
    }

    /** How many wait for a decision. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public int waiting() {
        return payments.countHeld();
    }

    /**
     * Has the whole payment sent back to where it came from; Stripe is asked when the decision is committed. Much money stays held
     * until another admin has said yes.
     *
     * @param reason as {@link WrittenReason} asks for it; the payer reads it
     * @throws OwnMoney if the caller acts for the payer or for who was to be paid
     * @throws RefundUnderWay unless somebody still has to decide
     */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    @MovesMoney
    @RecentlyProven
    public PaymentInSuspense refund(PaymentInSuspenseId id, @Nullable String reason) {
        String written = WrittenReason.of(reason, "reason");
        PaymentInSuspense payment = payments.lock(id).orElseThrow(() -> new NotFound("payment in suspense"));
        Charge charge = charges.find(payment.charge()).orElseThrow(() -> new NotFound("charge"));
        sides.requireNeither(charge.payer(), charge.payee());
        if (payment.state() != State.HELD) {
            throw new RefundUnderWay();
        }
        if (approvals.oneIsEnough(payment.received())) {
            return refund(payment, new Decision(written, current.requireId(), clock.instant()));
        }
        approvals.ask(new AskApproval(
                ApprovalKind.REFUND,
                id.value(),
                payment.description(),
                payment.inWords(),
                payment.received(),
                "/suspense",
                charge.payer(),
                charge.payee(),
                null,
                written));
        return payments.find(id).orElseThrow();
    }

    /** The second admin said yes to what the first decided. */
    @EventListener
    void on(ApprovalGiven given) {
        if (given.kind() == ApprovalKind.REFUND) {
            PaymentInSuspense payment =
                    payments.lock(new PaymentInSuspenseId(given.thing())).orElseThrow();
            String reason = Objects.requireNonNull(given.reason());
            refund(payment, new Decision(reason, given.askedBy(), clock.instant()));
        }
    }

    private PaymentInSuspense refund(PaymentInSuspense payment, Decision decision) {
        PaymentInSuspenseId id = payment.id();
        if (!payments.markRefunding(id, decision)) {
            throw new RefundUnderWay();
        }
        events.publishEvent(new RefundOrdered(id, payment.received(), decision.reason()));
        schedule(payment);
        return payments.find(id).orElseThrow();
    }

    /** Has those sent that were decided before then and are still on their way, in case their job was lost. */
    void resend(Instant decidedBefore) {
        payments.refundingSince(decidedBefore).forEach(this::schedule);
    }

    /** Under another name after each refusal: the job of the refused refund may not be gone yet when somebody decides again. */
    private void schedule(PaymentInSuspense payment) {
        String job = payment.id().value() + "/" + payment.refusals();
        jobs.scheduleIfNotExists(BillingJobs.REFUND.instance(job).build(), clock.instant());
    }

    /** Asks Stripe; how it ended is recorded with the operation's outcome. */
    void send(PaymentInSuspenseId id) {
        PaymentInSuspense payment = payments.find(id).orElseThrow();
        if (payment.state() == State.REFUNDING) {
            operations.performInTime(
                    "refund/" + id.value() + "/" + payment.refusals(),
                    new StripeRequest.Refund(id, payment.received(), payment.stripeCharge()));
        }
    }
}
