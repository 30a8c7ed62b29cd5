package io.pilotage.marketplace.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals new entries every few seconds, anchors the end of the log, and proves what is there. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditJobs {

    @Bean
    RecurringTask<Void> sealAuditLog(AuditChain chain, AuditAnchors anchors) {
        return Tasks.recurring("seal-audit-log", FixedDelay.ofSeconds(5)).execute((instance, context) -> {
            chain.seal();
            anchors.dropFirst();
        });
    }

    @Bean
    RecurringTask<Void> anchorAuditLog(AuditAnchors anchors, AuditSettings settings) {
        return Tasks.recurring("anchor-audit-log", FixedDelay.of(settings.anchorEvery()))
                .execute((instance, context) -> anchors.drop());
    }

    @Bean
    RecurringTask<Void> proveAuditLog(AuditProver prover) {
        return Tasks.recurring("prove-audit-log", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> prover.step());
    }
}
