package io.pilotage.marketplace.engagement;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.pilotage.marketplace.shared.persistence.BoundedBackoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Schedules, with the publication, the one job that says when bidding has closed. */
@Component
class BiddingClosing {

    private static final TaskDescriptor<Void> CLOSE = TaskDescriptor.of("close-bidding");

    private final SchedulerClient scheduler;

    BiddingClosing(SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    void schedule(EngagementId engagement, Instant closesAt) {
        scheduler.scheduleIfNotExists(
                CLOSE.instance(engagement.value().toString()).scheduledTo(closesAt));
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        /** A crash repeats it; the engagement itself remembers that it was closed, so nobody hears of it twice. */
        @Bean
        OneTimeTask<Void> closeBidding(EngagementStore engagements, TransactionTemplate transactions, Clock clock) {
            return Tasks.oneTime(CLOSE)
                    .onFailure(new BoundedBackoff<>(Duration.ofSeconds(1), Duration.ofSeconds(30)))
                    .execute((instance, context) -> transactions.executeWithoutResult(status -> {
                        Engagement engagement = engagements.hold(new EngagementId(UUID.fromString(instance.getId())));
                        if (engagement.closeBidding(clock.instant())) {
                            engagements.save(engagement);
                        } else if (engagement.stateAt(clock.instant()) == EngagementState.PUBLISHED) {
                            throw new IllegalStateException("The closing time has not come");
                        }
                    }));
        }
    }
}
