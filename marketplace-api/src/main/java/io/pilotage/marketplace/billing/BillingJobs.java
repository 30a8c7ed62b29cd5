package io.pilotage.marketplace.billing;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.pilotage.marketplace.shared.dependency.Dependency;
import io.pilotage.marketplace.shared.dependency.WaitsFor;
import io.pilotage.marketplace.shared.persistence.BoundedBackoff;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work that billing does later: handle events, send transfers and refunds, find out unknown outcomes, reconcile. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PriceRates.class, StripeSettings.class, ChargeLimits.Rows.class})
class BillingJobs {

    static final TaskDescriptor<Void> EVENT = TaskDescriptor.of("billing-event");
    static final TaskDescriptor<Void> TRANSFER = TaskDescriptor.of("billing-transfer");
    static final TaskDescriptor<Void> REFUND = TaskDescriptor.of("billing-refund");
    static final TaskDescriptor<Void> OPERATION = TaskDescriptor.of("billing-operation");
    static final TaskDescriptor<Void> CATCH_UP = TaskDescriptor.of("billing-catch-up");
    private static final TaskDescriptor<Void> CATCH_UP_AGAIN = TaskDescriptor.of("billing-catch-up-again");
    private static final TaskDescriptor<Void> COMPARISON = TaskDescriptor.of("billing-comparison");
    private static final TaskDescriptor<Void> RECONCILIATION = TaskDescriptor.of("billing-reconciliation");
    private static final int MOST_RETRIES_OF_EVENTS = 40; // in about three hours
    private static final BoundedBackoff<Void> BACKOFF =
            new BoundedBackoff<>(Duration.ofSeconds(2), Duration.ofMinutes(5));

    /** For what a whole node waits for. */
    private static final BoundedBackoff<Void> SHORT_BACKOFF =
            new BoundedBackoff<>(Duration.ofSeconds(2), Duration.ofSeconds(20));

    @Bean
    @WaitsFor(Dependency.STRIPE)
    Task<Void> billingEvent(WebhookEvents events) {
        return Tasks.oneTime(EVENT)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        MOST_RETRIES_OF_EVENTS,
                        BACKOFF,
                        (completed, execution) -> events.giveUp(
                                completed.getExecution().taskInstance.getId(),
                                completed.getCause().map(Throwable::toString).orElse("unknown"))))
                .execute((instance, context) -> events.handle(instance.getId()));
    }

    @Bean
    @WaitsFor(Dependency.STRIPE)
    Task<Void> billingTransfer(Transfers transfers) {
        return Tasks.oneTime(TRANSFER)
                .onFailure(BACKOFF)
                .execute((instance, context) -> transfers.send(new ReleaseId(UUID.fromString(instance.getId()))));
    }

    @Bean
    @WaitsFor(Dependency.STRIPE)
    Task<Void> billingRefund(PaymentsInSuspense payments) {
        return Tasks.oneTime(REFUND)
                .onFailure(BACKOFF)
                .execute((instance, context) -> payments.send(
                        new PaymentInSuspenseId(UUID.fromString(instance.getId().split("/", 2)[0]))));
    }

    @Bean
    @WaitsFor(Dependency.STRIPE)
    Task<Void> billingOperation(StripeOperations operations) {
        return Tasks.custom(OPERATION).onFailure(BACKOFF).execute((instance, context) -> {
            StripeOperation operation = operations.resolve(UUID.fromString(instance.getId()));
            return (completed, execution) -> {
                if (operation.known()) {
                    execution.remove();
                } else {
                    execution.reschedule(completed, completed.getTimeDone().plus(BACKOFF.pause(operation.attempts())));
                }
            };
        });
    }

    @Bean
    @WaitsFor(Dependency.STRIPE)
    Task<Void> billingCatchUp(CatchUp catchUp) {
        return Tasks.oneTime(CATCH_UP).onFailure(SHORT_BACKOFF).execute((instance, context) -> catchUp.run());
    }

    @Bean
    @WaitsFor(Dependency.STRIPE)
    Task<Void> billingCatchUpAgain(CatchUp catchUp, StripeSettings settings) {
        return Tasks.recurring(CATCH_UP_AGAIN, FixedDelay.of(settings.catchUpEvery()))
                .execute((instance, context) -> catchUp.run());
    }

    @Bean
    @WaitsFor(Dependency.STRIPE)
    Task<Void> billingComparison(BooksAgainstStripe books) {
        return Tasks.recurring(COMPARISON, FixedDelay.ofHours(1)).execute((instance, context) -> books.compare());
    }

    @Bean
    @WaitsFor(Dependency.STRIPE)
    Task<Void> billingReconciliation(Reconciliation reconciliation, StripeSettings settings) {
        return Tasks.recurring(RECONCILIATION, FixedDelay.of(settings.reconcileEvery()))
                .execute((instance, context) -> reconciliation.run());
    }
}
