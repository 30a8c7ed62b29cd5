package io.pilotage.marketplace.limits;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes counters that are full again, every ten minutes. */
@Configuration(proxyBeanMethods = false)
class Forgetting {

    @Bean
    RecurringTask<Void> forgetFullCounters(Counters counters) {
        return Tasks.recurring("forget-limits", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> counters.forgetFull());
    }
}
