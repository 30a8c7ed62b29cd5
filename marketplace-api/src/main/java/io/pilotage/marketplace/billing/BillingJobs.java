package io.pilotage.marketplace.billing;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work that billing does later: handle events, send transfers and refunds, find out unknown outcomes, reconcile. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PriceRates.class, StripeSettings.class})
class BillingJobs {

    static final TaskDescriptor<Void> EVENT = TaskDescriptor.of("billing-event");
    static final TaskDescriptor<Void> TRANSFER = TaskDescriptor.of("billing-transfer");
    static final TaskDescriptor<Void> REFUND = TaskDescriptor.of("billing-refund");
    static final TaskDescriptor<Void> OPERATION = TaskDescriptor.of("billing-operation");
    private static final TaskDescriptor<Void> RECONCILIATION = TaskDescriptor.of("billing-reconciliation");
    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final Duration LAST_RETRY = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 10;

    @Bean
    Task<Void> billingEvent(WebhookEvents events) {
        return Tasks.oneTime(EVENT)
                .onFailure(backoff())
                .execute((instance, context) -> events.handle(instance.getId()));
    }

    @Bean
    Task<Void> billingTransfer(Transfers transfers) {
        return Tasks.oneTime(TRANSFER)
                .onFailure(backoff())
                .execute((instance, context) -> transfers.send(new ReleaseId(UUID.fromString(instance.getId()))));
    }

    @Bean
    Task<Void> billingRefund(PaymentsInSuspense payments) {
        return Tasks.oneTime(REFUND)
                .onFailure(backoff())
                .execute((instance, context) -> payments.send(
                        new PaymentInSuspenseId(UUID.fromString(instance.getId().split("/", 2)[0]))));
    }

    @Bean
    Task<Void> billingOperation(StripeOperations operations) {
        return Tasks.custom(OPERATION).onFailure(backoff()).execute((instance, context) -> {
            StripeOperation operation = operations.resolve(UUID.fromString(instance.getId()));
            return (completed, execution) -> {
                if (operation.known()) {
                    execution.remove();
                } else {
                    execution.reschedule(completed, completed.getTimeDone().plus(wait(operation.attempts())));
                }
            };
        });
    }

    @Bean
    Task<Void> billingReconciliation(Reconciliation reconciliation, StripeSettings settings) {
        return Tasks.recurring(RECONCILIATION, FixedDelay.of(settings.reconcileEvery()))
                .execute((instance, context) -> reconciliation.run());
    }

    private static FailureHandler<Void> backoff() {
        return (completed, execution) -> execution.reschedule(
                completed, completed.getTimeDone().plus(wait(completed.getExecution().consecutiveFailures)));
    }

    /** Doubles from one failure to the next. */
    private static Duration wait(int failures) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return wait.compareTo(LAST_RETRY) < 0 ? wait : LAST_RETRY;
    }
}
