package io.pilotage.marketplace.matching;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the log of shown matches from growing without end. */
@Configuration(proxyBeanMethods = false)
class MatchLogPruning {

    @Bean
    RecurringTask<Void> pruneMatchLog(MatchLog log) {
        return Tasks.recurring("prune-match-log", FixedDelay.ofHours(6)).execute((instance, context) -> log.prune());
    }
}
