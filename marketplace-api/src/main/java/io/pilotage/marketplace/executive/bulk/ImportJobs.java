package io.pilotage.marketplace.executive.bulk;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.pilotage.marketplace.executive.SourceId;
import io.pilotage.marketplace.shared.dependency.Dependency;
import io.pilotage.marketplace.shared.dependency.WaitsFor;
import io.pilotage.marketplace.shared.persistence.BoundedBackoff;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Schedules the reading and the publishing of imports in the transaction that asks for it. Of each source one file is read at a time, and
 * after a while it goes behind those of the others: whoever has many or long ones keeps nobody waiting.
 */
@Component
class ImportJobs {

    private static final TaskDescriptor<Void> READ = TaskDescriptor.of("read-import");
    private static final TaskDescriptor<Void> PUBLISH = TaskDescriptor.of("publish-import");

    /** Steps after which a job makes way for those that wait: 1,000 rows, some seconds. */
    private static final int TURN = 20;

    private final SchedulerClient scheduler;
    private final SourceRepository sources;
    private final ProfileImportRepository imports;
    private final Clock clock;

    ImportJobs(SchedulerClient scheduler, SourceRepository sources, ProfileImportRepository imports, Clock clock) {
        this.scheduler = scheduler;
        this.sources = sources;
        this.imports = imports;
        this.clock = clock;
    }

    /** To be called at the end of each transaction that stores a file of the source, or has read one to its end. */
    void readNextOf(SourceId source) {
        sources.hold(source); // so that of two such transactions at once one sees what the other did
        imports.findUnread(source).stream()
                .findFirst()
                .ifPresent(oldest -> scheduler.scheduleIfNotExists(
                        READ.instance(oldest.id().toString()).scheduledTo(clock.instant())));
    }

    /** Every time under another name: the last run's job may not be gone yet when somebody asks again. */
    void publish(ImportId id) {
        scheduler.scheduleIfNotExists(
                PUBLISH.instance(id + "/" + clock.millis()).scheduledTo(clock.instant()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        @WaitsFor(Dependency.BULK)
        Task<Void> readImport(ImportWork work, Clock clock) {
            return untilDone(READ, work::advance, clock);
        }

        @Bean
        @WaitsFor(Dependency.BULK)
        Task<Void> publishImport(PublicationWork work, Clock clock) {
            return untilDone(PUBLISH, work::advance, clock);
        }

        /** Whoever stops, or has had its turn, gives the rest to the next; after a crash another node takes over when the heartbeat fails. */
        private static Task<Void> untilDone(TaskDescriptor<Void> job, Predicate<ImportId> advance, Clock clock) {
            return Tasks.custom(job)
                    .onFailure(new BoundedBackoff<>(Duration.ofSeconds(1), Duration.ofMinutes(5)))
                    .execute((instance, context) -> {
                        ImportId id =
                                new ImportId(UUID.fromString(instance.getId().split("/", 2)[0]));
                        for (int step = 1; advance.test(id); step++) {
                            if (step == TURN || stopping(context)) {
                                return (completed, execution) -> execution.reschedule(completed, clock.instant());
                            }
                        }
                        return new CompletionHandler.OnCompleteRemove<>();
                    });
        }

        private static boolean stopping(ExecutionContext context) {
            return context.getSchedulerState().isShuttingDown();
        }
    }
}
