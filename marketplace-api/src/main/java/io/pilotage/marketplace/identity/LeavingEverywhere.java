package io.pilotage.marketplace.identity;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.pilotage.marketplace.shared.dependency.Dependency;
import io.pilotage.marketplace.shared.dependency.WaitsFor;
import io.pilotage.marketplace.shared.persistence.BoundedBackoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends all sessions of a person: here at once, and at the login service as soon as it answers. */
@Component
class LeavingEverywhere {

    static final TaskDescriptor<Void> FOLLOW = TaskDescriptor.of("sign-out-everywhere");

    private final EndedSessions ended;
    private final ApplicationEventPublisher events;
    private final SchedulerClient scheduler;
    private final Clock clock;

    LeavingEverywhere(EndedSessions ended, ApplicationEventPublisher events, SchedulerClient scheduler, Clock clock) {
        this.ended = ended;
        this.events = events;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Transactional
    void here(PersonId person) {
        ended.addAll(person, clock.instant());
        events.publishEvent(new SignedOutEverywhere(person));
    }

    @Transactional
    void thereLater(PersonId person) {
        scheduler.scheduleIfNotExists(FOLLOW.instance(person.value().toString()).scheduledTo(clock.instant()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        /** Whoever signs in again meanwhile stays. */
        @Bean
        @WaitsFor(Dependency.KEYCLOAK)
        OneTimeTask<Void> signOutEverywhere(Accounts accounts, EndedSessions ended) {
            return Tasks.oneTime(FOLLOW)
                    .onFailure(new BoundedBackoff<>(Duration.ofSeconds(10), Duration.ofMinutes(5)))
                    .execute((instance, context) -> {
                        PersonId person = new PersonId(UUID.fromString(instance.getId()));
                        Instant before = ended.allBefore(person);
                        accounts.sessions(person).stream()
                                .filter(session -> session.startedAt().isBefore(before))
                                .forEach(session -> accounts.endSession(session.id()));
                    });
        }
    }
}
