package io.pilotage.marketplace.billing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.pilotage.marketplace.billing.PaymentInSuspense.Decision;
import io.pilotage.marketplace.billing.PaymentInSuspense.State;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.shared.WrittenReason;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins see of payments that no charge explains, and their decision to send one back. */
@Service
public class PaymentsInSuspense {

    private final SuspenseStore payments;
    private final StripeOperations operations;
    private final SchedulerClient jobs;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaymentsInSuspense(
            SuspenseStore payments,
            StripeOperations operations,
            SchedulerClient jobs,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.payments = payments;
        this.operations = operations;
        this.jobs = jobs;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Newest first; {@code state} and {@code after} (the id of the last payment of the page before) may be null. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional(readOnly = true)
    public Slice<PaymentInSuspense> newest(@Nullable State state, @Nullable UUID after, int limit) {
        return Slice.of(
                payments.newest(state, after, limit),
                limit,
                payment -> payment.id().value().toString());
    }

    /**
     * Has the whole payment sent back to where it came from; Stripe is asked when the decision is committed.
     *
     * @param reason as {@link WrittenReason} asks for it; the payer reads it
     * @throws RefundUnderWay unless somebody still has to decide
     */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public PaymentInSuspense refund(PaymentInSuspenseId id, @Nullable String reason) {
        String written = WrittenReason.of(reason, "reason");
        PaymentInSuspense payment = payments.lock(id).orElseThrow(() -> new NotFound("payment in suspense"));
        var decision = new Decision(written, current.requireId(), clock.instant());
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
            operations.perform(
                    "refund/" + id.value() + "/" + payment.refusals(),
                    new StripeRequest.Refund(id, payment.received(), payment.stripeCharge()));
        }
    }
}
