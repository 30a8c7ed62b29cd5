package io.pilotage.marketplace.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals new audit entries every few seconds; apart from the changes themselves, so that these need not wait for each other. */
@Configuration(proxyBeanMethods = false)
class AuditSealing {

    @Bean
    RecurringTask<Void> sealAuditLog(AuditLog log) {
        return Tasks.recurring("seal-audit-log", FixedDelay.ofSeconds(5)).execute((instance, context) -> log.seal());
    }
}
