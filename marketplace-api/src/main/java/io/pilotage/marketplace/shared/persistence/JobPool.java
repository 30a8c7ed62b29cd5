package io.pilotage.marketplace.shared.persistence;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pilotage.marketplace.shared.dependency.Dependency;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The jobs that wait for one dependency, on threads of their own; they rest while that, or the database, is known not to answer. */
final class JobPool {

    private final Dependency dependency;
    private final Scheduler scheduler;

    /** @param known the jobs of all pools: whichever sees that a node died with one sets it free */
    JobPool(Dependency dependency, DataSource dataSource, List<Task<?>> tasks, List<Task<?>> known, Clock clock) {
        this.dependency = dependency;
        this.scheduler = build(dependency, dataSource, tasks, known, clock);
    }

    private static <T extends Task<?> & OnStartup> Scheduler build(
            Dependency dependency, DataSource dataSource, List<Task<?>> tasks, List<Task<?>> known, Clock clock) {
        @SuppressWarnings("unchecked") // exactly the tasks that are both
        List<T> recurring = (List<T>)
                (List<?>) tasks.stream().filter(OnStartup.class::isInstance).toList();
        var others = known.stream().filter(task -> !recurring.contains(task)).toList();
        return Scheduler.create(dataSource, others)
                .startTasks(recurring)
                .tableName(Jobs.TABLE)
                .jdbcCustomization(new OwnJobs(tasks))
                .deleteUnresolvedAfter(Duration.ofDays(36_500)) // of a newer version, on nodes beside this one
                .clock(clock::instant)
                .threads(dependency.jobThreads())
                .pollingInterval(Duration.ofMillis(500))
                .heartbeatInterval(Duration.ofSeconds(20))
                .dueExecutor(Executors.newSingleThreadExecutor(looking(dependency)))
                .housekeeperExecutor(Executors.newScheduledThreadPool(2, looking(dependency)))
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    /** Looking for jobs gives up early on a line that has fallen silent, as people do; the jobs themselves may take long. */
    private static ThreadFactory looking(Dependency dependency) {
        return Thread.ofVirtual().name("jobs-" + dependency.label()).factory();
    }

    void start(CircuitBreakerRegistry breakers) {
        List<CircuitBreaker> needed = Stream.of(dependency, Dependency.DATABASE)
                .flatMap(each -> breakers.find(each.label()).stream())
                .toList();
        needed.forEach(breaker -> breaker.getEventPublisher().onStateTransition(change -> follow(needed)));
        scheduler.start();
    }

    private synchronized void follow(List<CircuitBreaker> needed) {
        if (needed.stream().map(CircuitBreaker::getState).anyMatch(JobPool::refuses)) {
            scheduler.pause();
        } else {
            scheduler.resume();
        }
    }

    private static boolean refuses(State state) {
        return state == State.OPEN || state == State.FORCED_OPEN;
    }

    void stop() {
        scheduler.stop();
    }

    /** Lets the scheduler see the jobs of its own pool only, by an index that begins with their names. */
    private static final class OwnJobs extends PostgreSqlJdbcCustomization {

        private final String condition;

        OwnJobs(List<Task<?>> tasks) {
            super(false, false);
            condition = tasks.stream()
                    .map(task -> "'" + task.getName() + "'")
                    .collect(Collectors.joining(",", " and task_name in (", ") "));
        }

        @Override
        public String createSelectDueQuery(String table, int limit, String and, boolean byPriority) {
            return super.createSelectDueQuery(table, limit, condition + and, byPriority);
        }
    }
}
