package io.pilotage.marketplace.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets answers to old commands, apart from the commands themselves. */
@Configuration(proxyBeanMethods = false)
class KeptAnswersJob {

    @Bean
    RecurringTask<Void> sweepKeptAnswers(KeptAnswers answers) {
        return Tasks.recurring("sweep-kept-answers", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> answers.sweep());
    }
}
