package io.pilotage.marketplace.alert;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.pilotage.marketplace.shared.dependency.Dependency;
import io.pilotage.marketplace.shared.dependency.WaitsFor;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the rounds and forgets what is old, on one node at a time: an idle round costs PostgreSQL six look-ups and asks nothing else. */
@Configuration(proxyBeanMethods = false)
class AlertJob {

    private static final TaskDescriptor<Void> ROUND = TaskDescriptor.of("alert-round");
    private static final TaskDescriptor<Void> FORGETTING = TaskDescriptor.of("alert-forgetting");
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Bean
    @WaitsFor(Dependency.SEARCH)
    Task<Void> alertRounds(AlertRound round) {
        return Tasks.recurring(ROUND, FixedDelay.of(PAUSE)).execute((instance, context) -> round.run());
    }

    @Bean
    Task<Void> forgetOldAlerts(AlertMemory memory) {
        return Tasks.recurring(FORGETTING, FixedDelay.ofHours(6)).execute((instance, context) -> memory.forgetOld());
    }
}
