package io.pilotage.marketplace.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.pilotage.marketplace.shared.dependency.Dependency;
import io.pilotage.marketplace.shared.dependency.WaitsFor;
import io.pilotage.marketplace.shared.persistence.BoundedBackoff;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Schedules one job per mail; a mail server that is down delays mail, with growing pauses, until it is given up. */
@Component
class MailDelivery {

    private static final TaskDescriptor<Void> SEND = TaskDescriptor.of("send-mail");

    private final SchedulerClient scheduler;
    private final Clock clock;

    MailDelivery(SchedulerClient scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void schedule(UUID mail) {
        scheduler.scheduleIfNotExists(SEND.instance(mail.toString()).scheduledTo(clock.instant()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        @WaitsFor(Dependency.MAIL)
        Task<Void> sendMail(MailSending sending) {
            return Tasks.custom(SEND)
                    .onFailure(new BoundedBackoff<>(Duration.ofSeconds(10), Duration.ofMinutes(5)))
                    .execute((instance, context) -> sending.send(UUID.fromString(instance.getId()))
                            .<CompletionHandler<Void>>map(pause -> (completed, execution) -> execution.reschedule(
                                    completed, completed.getTimeDone().plus(pause)))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new));
        }
    }
}
