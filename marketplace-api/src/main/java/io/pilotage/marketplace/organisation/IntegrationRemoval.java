package io.pilotage.marketplace.organisation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.pilotage.marketplace.identity.Accounts;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.shared.dependency.Dependency;
import io.pilotage.marketplace.shared.dependency.WaitsFor;
import io.pilotage.marketplace.shared.persistence.BoundedBackoff;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whichever way a program loses its membership, its account goes too; a login service that is down delays that and prevents nothing. */
@Component
class IntegrationRemoval {

    static final TaskDescriptor<Void> REMOVE = TaskDescriptor.of("remove-integration");

    private final IntegrationStore store;
    private final Onboarding onboarding;
    private final SchedulerClient scheduler;
    private final Clock clock;

    IntegrationRemoval(IntegrationStore store, Onboarding onboarding, SchedulerClient scheduler, Clock clock) {
        this.store = store;
        this.onboarding = onboarding;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    void on(MemberRemoved removed) {
        store.find(removed.person()).ifPresent(program -> {
            store.remove(program.account());
            onboarding.withdraw(program.account());
            scheduler.scheduleIfNotExists(REMOVE.instance(program.clientId()).scheduledTo(clock.instant()));
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        @WaitsFor(Dependency.KEYCLOAK)
        OneTimeTask<Void> removeIntegration(Accounts accounts) {
            return Tasks.oneTime(REMOVE)
                    .onFailure(new BoundedBackoff<>(Duration.ofSeconds(10), Duration.ofMinutes(5)))
                    .execute((instance, context) -> accounts.removeIntegration(instance.getId()));
        }
    }
}
