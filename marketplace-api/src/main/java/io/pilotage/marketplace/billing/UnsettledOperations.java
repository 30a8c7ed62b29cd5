package io.pilotage.marketplace.billing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.pilotage.marketplace.approval.OwnMoney;
import io.pilotage.marketplace.billing.PaymentGateway.Outcome;
import io.pilotage.marketplace.billing.StripeOperationStore.Unsettled;
import io.pilotage.marketplace.billing.UnsettledOperation.Kind;
import io.pilotage.marketplace.billing.UnsettledOperation.State;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.StaffReads;
import io.pilotage.marketplace.shared.MovesMoney;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.RecentlyProven;
import io.pilotage.marketplace.shared.Slice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins see of requests that Stripe refused or has not answered, and their way to have one tried again. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class UnsettledOperations {

    /** A call ends at Stripe that nobody waits for any more. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(1);

    private final StripeOperationStore operations;
    private final StripeOperations stripe;
    private final ReleaseStore releases;
    private final ChargeStore charges;
    private final Executives executives;
    private final OperationSides sides;
    private final StaffReads staffReads;
    private final SchedulerClient jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnsettledOperations(
            StripeOperationStore operations,
            StripeOperations stripe,
            ReleaseStore releases,
            ChargeStore charges,
            Executives executives,
            OperationSides sides,
            StaffReads staffReads,
            SchedulerClient jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.operations = operations;
        this.stripe = stripe;
        this.releases = releases;
        this.charges = charges;
        this.executives = executives;
        this.sides = sides;
        this.staffReads = staffReads;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** Newest first; {@code after} is the id of the last one of the page before, or null. */
    @Transactional(readOnly = true)
    public Slice<UnsettledOperation> newest(@Nullable UUID after, int limit) {
        staffReads.ofList("refused and unknown operations");
        return Slice.of(
                operations.unsettled(after, limit).stream().map(this::inWords).toList(),
                limit,
                operation -> operation.id().value().toString());
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public int count() {
        return operations.countUnsettled();
    }

    /**
     * Has it tried again at once, by the job that would do it later, or in a minute where it needs another key, so that Stripe has ended
     * the call before; how it ends shows here.
     *
     * @throws OwnMoney if the caller acts for a side of it
     * @throws NotRetriable if it is somebody else's to ask again
     */
    @Transactional
    @MovesMoney
    @RecentlyProven
    public void retry(StripeOperationId id) {
        Unsettled unsettled =
                operations.findUnsettled(id.value()).orElseThrow(() -> new NotFound("unsettled operation"));
        StripeOperation operation = unsettled.operation();
        sides.requireNeither(operation.request());
        events.publishEvent(new OperationRetried(id, operation.purpose()));
        Instant now = clock.instant();
        if (!operation.known()) {
            var job = BillingJobs.OPERATION.instance(id.value().toString());
            Instant at = operation.takesAnotherKey() ? now.plus(LONGEST_CALL) : now;
            if (!jobs.scheduleIfNotExists(job.build(), at)) {
                jobs.reschedule(job.build(), at);
            }
        } else if (operation.request() instanceof StripeRequest.Transfer transfer) {
            releases.takeUp(transfer.release(), now);
            jobs.scheduleIfNotExists(
                    BillingJobs.TRANSFER
                            .instance(transfer.release().value().toString())
                            .build(),
                    now);
        } else if (operation.request() instanceof StripeRequest.OpenAccount account) {
            stripe.prepare(Payouts.purpose(account.executive(), operations.tries(unsettled.thing())), account, now);
        } else {
            throw new NotRetriable();
        }
    }

    private UnsettledOperation inWords(Unsettled unsettled) {
        StripeOperation operation = unsettled.operation();
        boolean refused = operation.outcome() instanceof Outcome.Refused;
        return new UnsettledOperation(
                new StripeOperationId(operation.id()),
                kind(operation.request()),
                refused ? State.REFUSED : State.UNKNOWN,
                about(operation.request()),
                amount(operation.request()),
                switch (operation.outcome()) {
                    case Outcome.Refused it -> it.problem();
                    case Outcome.Unknown it -> it.problem();
                    case Outcome.Succeeded it -> it.id();
                },
                unsettled.since(),
                refused ? unsettled.tries() : operation.attempts(),
                refused ? nextTry(operation.request()) : nextTry(operation.id()),
                !refused
                        || operation.request() instanceof StripeRequest.Transfer
                        || operation.request() instanceof StripeRequest.OpenAccount);
    }

    private @Nullable Instant nextTry(UUID operation) {
        return jobs.getScheduledExecution(
                        BillingJobs.OPERATION.instance(operation.toString()).build())
                .map(scheduled -> scheduled.getExecutionTime())
                .orElse(null);
    }

    private @Nullable Instant nextTry(StripeRequest request) {
        return request instanceof StripeRequest.Transfer transfer
                ? releases.nextAttempt(transfer.release()).orElse(null)
                : null;
    }

    private static Kind kind(StripeRequest request) {
        return switch (request) {
            case StripeRequest.OpenAccount ignored -> Kind.PAYOUT_ACCOUNT;
            case StripeRequest.LinkAccount ignored -> Kind.ONBOARDING_PAGE;
            case StripeRequest.OpenCheckout ignored -> Kind.PAYMENT_PAGE;
            case StripeRequest.Transfer ignored -> Kind.TRANSFER;
            case StripeRequest.Refund ignored -> Kind.REFUND;
        };
    }

    private String about(StripeRequest request) {
        return switch (request) {
            case StripeRequest.OpenAccount account -> executives.nameOf(account.executive());
            case StripeRequest.LinkAccount link -> link.account();
            case StripeRequest.OpenCheckout checkout -> checkout.description();
            case StripeRequest.Transfer transfer -> {
                ExecutiveId payee =
                        releases.find(transfer.release()).orElseThrow().payee();
                yield executives.nameOf(payee) + ", "
                        + charges.find(transfer.reference()).orElseThrow().description();
            }
            case StripeRequest.Refund refund -> refund.stripeCharge();
        };
    }

    private static @Nullable Money amount(StripeRequest request) {
        return switch (request) {
            case StripeRequest.OpenCheckout checkout -> checkout.gross().plus(checkout.vat());
            case StripeRequest.Transfer transfer -> transfer.net();
            case StripeRequest.Refund refund -> refund.amount();
            case StripeRequest.OpenAccount ignored -> null;
            case StripeRequest.LinkAccount ignored -> null;
        };
    }
}
