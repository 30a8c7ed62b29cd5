package io.pilotage.marketplace.shared.persistence;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Deadlines and delayed work, safe on many nodes: a module declares a {@link Task} bean and schedules it through
 * {@link SchedulerClient} in its own transaction, so a job exists exactly when the change that asked for it was committed.
 */
@Configuration(proxyBeanMethods = false)
class Jobs {

    private static final String TABLE = "jobs.scheduled_tasks";

    @Bean
    SchedulerClient schedulerClient(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .build();
    }

    @Bean
    Runner jobRunner(DataSource dataSource, List<Task<?>> tasks) {
        return new Runner(build(dataSource, tasks));
    }

    private static <T extends Task<?> & OnStartup> Scheduler build(DataSource dataSource, List<Task<?>> tasks) {
        @SuppressWarnings("unchecked") // exactly the tasks that are both
        List<T> recurring = (List<T>)
                (List<?>) tasks.stream().filter(OnStartup.class::isInstance).toList();
        var others = tasks.stream().filter(task -> !(task instanceof OnStartup)).toList();
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), others)
                .startTasks(recurring)
                .tableName(TABLE)
                .threads(4)
                .pollingInterval(Duration.ofMillis(500))
                .heartbeatInterval(Duration.ofSeconds(20))
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    /** Runs due jobs from the moment the application is ready until it stops. */
    record Runner(Scheduler scheduler) implements AutoCloseable {

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            scheduler.start();
        }

        @Override
        public void close() {
            scheduler.stop();
        }
    }
}
