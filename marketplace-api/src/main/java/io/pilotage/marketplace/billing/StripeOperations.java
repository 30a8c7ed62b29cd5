package io.pilotage.marketplace.billing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.pilotage.marketplace.billing.PaymentGateway.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks Stripe for things so that nothing is lost and nothing happens twice: the operation and its idempotency key are
 * committed before the call; its outcome and the effect of that here are committed together; an outcome that is not known
 * is asked for again, with its key, another after each five calls, until it is. Before each call it looks whether Stripe has
 * done the same before.
 */
@Component
class StripeOperations {

    private static final Logger LOG = LoggerFactory.getLogger(StripeOperations.class);
    private static final Duration UNTIL_RETRY = Duration.ofSeconds(15);

    /** How long what was read may count before it is sent: others need longer to wear out its key, and a node may stand still. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final StripeOperationStore store;
    private final PaymentGateway gateway;
    private final EarlierEffects earlier;
    private final StripeLooks looks;
    private final OperationEffects effects;
    private final SchedulerClient jobs;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StripeOperations(
            StripeOperationStore store,
            PaymentGateway gateway,
            EarlierEffects earlier,
            StripeLooks looks,
            OperationEffects effects,
            SchedulerClient jobs,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.gateway = gateway;
        this.earlier = earlier;
        this.looks = looks;
        this.effects = effects;
        this.jobs = jobs;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Carries out the request for this purpose, or tells how it ended when that is known already. */
    Outcome perform(String purpose, StripeRequest request) {
        StripeOperation operation = transaction.execute(
                status -> prepare(purpose, request, clock.instant().plus(UNTIL_RETRY)));
        return resolve(operation).outcome();
    }

    /**
     * Like {@link #perform}, for a job, which asks first; after that, and while Stripe is asked too much, the operation's own job asks
     * and nobody beside it, with pauses that let a call end which nobody waits for any more.
     */
    void performInTime(String purpose, StripeRequest request) {
        StripeOperation prepared = transaction.execute(
                status -> prepare(purpose, request, clock.instant().plus(UNTIL_RETRY)));
        if (prepared.attempts() > 0) {
            return;
        }
        try {
            resolve(prepared);
        } catch (PaymentsBusy later) {
            LOG.debug("{} is done later", purpose, later);
        }
    }

    /** Stores the request, in the caller's transaction, for a job to carry out at that time unless its outcome is known before. */
    StripeOperation prepare(String purpose, StripeRequest request, Instant at) {
        StripeOperation prepared = store.prepare(purpose, request, clock.instant());
        if (!prepared.known()) {
            jobs.scheduleIfNotExists(
                    BillingJobs.OPERATION.instance(prepared.id().toString()).build(), at);
        }
        return prepared;
    }

    /**
     * Finds out how what was asked for this purpose ended, if it was asked at all.
     *
     * @throws PaymentsUnavailable while nobody knows, or this node does not know yet what Stripe has on record
     */
    void findOut(String purpose) {
        if (!looks.caughtUp()
                || store.find(purpose)
                        .filter(asked -> resolve(asked).outcome() instanceof Outcome.Unknown)
                        .isPresent()) {
            throw new PaymentsUnavailable();
        }
    }

    /** Asks again for the outcome of an operation whose outcome is not known. */
    StripeOperation resolve(UUID id) {
        return resolve(store.get(id));
    }

    private StripeOperation resolve(StripeOperation operation) {
        if (operation.known() || !looks.caughtUp()) {
            return operation;
        }
        Optional<Outcome> before;
        try {
            before = earlier.of(operation.request());
        } catch (PaymentsUnavailable stillDown) {
            before = Optional.of(new Outcome.Unknown("still no answer"));
        }
        boolean calls = before.isEmpty();
        Instant until = clock.instant().plus(FRESH);
        StripeOperation now = store.get(operation.id());
        if (calls && operation.isOvertakenBy(now)) {
            return now; // the look took its time, or this node stood still
        }
        Outcome outcome =
                before.orElseGet(() -> gateway.perform(operation.request(), operation.idempotencyKey(), until));
        if (!(outcome instanceof Outcome.Succeeded)) {
            LOG.warn("{} ({}): {}", operation.purpose(), operation.idempotencyKey(), outcome);
        }
        return transaction.execute(status -> {
            if (store.conclude(operation.id(), outcome, calls, clock.instant())) {
                effects.apply(operation.request(), outcome);
            }
            return store.get(operation.id());
        });
    }
}
