package io.pilotage.marketplace.shared.persistence;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pilotage.marketplace.shared.dependency.Dependency;
import io.pilotage.marketplace.shared.dependency.WaitsFor;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Deadlines and delayed work, safe on many nodes: a module declares a {@link Task} bean, says with {@link WaitsFor} what it waits for, and
 * schedules it through {@link SchedulerClient} in its own transaction, so a job exists exactly when the change that asked for it was
 * committed.
 */
@Configuration(proxyBeanMethods = false)
class Jobs {

    static final String TABLE = "jobs.scheduled_tasks";

    @Bean
    SchedulerClient schedulerClient(DataSource dataSource) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(TABLE)
                .build();
    }

    @Bean
    Runner jobRunner(
            DataSource dataSource, ListableBeanFactory beans, DatabaseClock clock, CircuitBreakerRegistry breakers) {
        QuietJobs.begin();
        Map<Dependency, List<String>> names = Stream.of(beans.getBeanNamesForType(Task.class))
                .collect(Collectors.groupingBy(name -> dependency(beans, name)));
        Map<Dependency, List<Task<?>>> tasks = names.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, pool -> tasks(beans, pool.getValue())));
        List<Task<?>> all = tasks.values().stream().flatMap(List::stream).toList();
        var proxy = new TransactionAwareDataSourceProxy(dataSource);
        return new Runner(
                tasks.entrySet().stream()
                        .map(pool -> new JobPool(pool.getKey(), proxy, pool.getValue(), all, clock))
                        .toList(),
                breakers);
    }

    private static Dependency dependency(ListableBeanFactory beans, String name) {
        WaitsFor mark = beans.findAnnotationOnBean(name, WaitsFor.class);
        return mark == null ? Dependency.DATABASE : mark.value();
    }

    private static List<Task<?>> tasks(ListableBeanFactory beans, List<String> names) {
        return names.stream()
                .<Task<?>>map(name -> beans.getBean(name, Task.class))
                .toList();
    }

    /** Runs due jobs from the moment the application is ready until it stops. */
    record Runner(List<JobPool> pools, CircuitBreakerRegistry breakers) implements AutoCloseable {

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            pools.forEach(pool -> pool.start(breakers));
        }

        /** All at once, because each waits for what is under way. */
        @Override
        public void close() {
            try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
                pools.forEach(pool -> all.execute(pool::stop));
            }
        }
    }
}
