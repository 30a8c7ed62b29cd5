package io.pilotage.marketplace.demonstration;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.pilotage.marketplace.shared.dependency.Dependency;
import io.pilotage.marketplace.shared.dependency.WaitsFor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Brings the invented data in after the application is ready, as one job on one node; with the property
 * {@code pilotage.demonstration-data} alone. Running again adds what is missing and leaves everything else as it is.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("pilotage.demonstration-data")
class Demonstration {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final TaskDescriptor<Void> LOAD = TaskDescriptor.of("load-demonstration-data");

    private final InventedProfiles profiles;
    private final InventedFirms firms;
    private final InventedEngagements engagements;

    Demonstration(InventedProfiles profiles, InventedFirms firms, InventedEngagements engagements) {
        this.profiles = profiles;
        this.firms = firms;
        this.engagements = engagements;
    }

    @Bean
    @WaitsFor(Dependency.BULK)
    CustomTask<Void> loadDemonstrationData() {
        return Tasks.custom(LOAD)
                .execute((instance, context) -> load().<CompletionHandler<Void>>map(
                                next -> (complete, operations) -> operations.reschedule(complete, next))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    @Bean
    Start startOfDemonstration(SchedulerClient scheduler, Clock clock) {
        return new Start(scheduler, clock);
    }

    record Start(SchedulerClient scheduler, Clock clock) {

        @EventListener(ApplicationReadyEvent.class)
        void schedule() {
            scheduler.scheduleIfNotExists(LOAD.instance("all").scheduledTo(clock.instant()));
        }
    }

    /** @return when to run again, if something waits for a closing time */
    Optional<Instant> load() {
        Invention invention = Invention.read();
        invention
                .executives()
                .forEach(executive -> carefully(executive.name(), () -> {
                    profiles.bring(executive);
                    return Optional.empty();
                }));
        invention
                .firms()
                .forEach(firm -> carefully(firm.name(), () -> {
                    firms.bring(firm);
                    return Optional.empty();
                }));
        Optional<Instant> next = invention.organisations().stream()
                .flatMap(organisation -> carefully(organisation.name(), () -> load(organisation)).stream())
                .max(Instant::compareTo);
        LOG.info(
                "Demonstration data: {}",
                next.<String>map(at -> "goes on at " + at).orElse("all there"));
        return next;
    }

    private Optional<Instant> load(InventedOrganisation organisation) {
        var id = engagements.found(organisation);
        var member = organisation.founder().id();
        return organisation.engagements().stream()
                .flatMap(invented ->
                        carefully(invented.title(), () -> engagements.advance(id, member, invented)).stream())
                .max(Instant::compareTo);
    }

    /** One invented thing that fails must not keep the others away. */
    private static Optional<Instant> carefully(String what, Supplier<Optional<Instant>> step) {
        try {
            return step.get();
        } catch (RuntimeException failed) {
            LOG.warn("Demonstration data: {} did not succeed", what, failed);
            return Optional.empty();
        }
    }
}
