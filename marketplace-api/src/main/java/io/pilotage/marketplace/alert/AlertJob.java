package io.pilotage.marketplace.alert;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the rounds, on one node at a time: an idle one costs PostgreSQL seven small statements and asks nothing else. */
@Configuration(proxyBeanMethods = false)
class AlertJob {

    private static final TaskDescriptor<Void> ROUND = TaskDescriptor.of("alert-round");
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Bean
    Task<Void> alertRounds(AlertRound round) {
        return Tasks.recurring(ROUND, FixedDelay.of(PAUSE)).execute((instance, context) -> round.run());
    }
}
