package io.pilotage.marketplace.demonstration;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.pilotage.marketplace.organisation.OrganisationId;
import java.time.Clock;
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
    private final InventedEngagements engagements;

    Demonstration(InventedProfiles profiles, InventedEngagements engagements) {
        this.profiles = profiles;
        this.engagements = engagements;
    }

    @Bean
    OneTimeTask<Void> loadDemonstrationData() {
        return Tasks.oneTime(LOAD).execute((instance, context) -> load());
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

    void load() {
        Invention invention = Invention.read();
        for (InventedExecutive executive : invention.executives()) {
            carefully(executive.name(), () -> profiles.bring(executive));
        }
        for (InventedOrganisation organisation : invention.organisations()) {
            carefully(organisation.name(), () -> load(organisation));
        }
        LOG.info("Demonstration data: all there");
    }

    private void load(InventedOrganisation organisation) {
        OrganisationId id = engagements.found(organisation);
        for (InventedEngagement invented : organisation.engagements()) {
            if (invented.state() != InventedEngagement.Target.PUBLISHED && invented.bids() != null) {
                continue;
            }
            carefully(
                    invented.title(),
                    () -> engagements.advance(id, organisation.founder().id(), invented));
        }
    }

    /** One invented thing that fails must not keep the others away. */
    private static void carefully(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            LOG.warn("Demonstration data: {} did not succeed", what, failed);
        }
    }
}
