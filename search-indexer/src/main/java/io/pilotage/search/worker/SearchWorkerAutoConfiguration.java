package io.pilotage.search.worker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.Figures;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Runs the worker inside any application that searches, unless {@code pilotage.search.worker.enabled} is false. */
@AutoConfiguration(after = SearchIndexAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "pilotage.search.worker.enabled", matchIfMissing = true)
public class SearchWorkerAutoConfiguration {

    private static final Duration LONGEST_BATCH = Duration.ofSeconds(30);

    @Bean
    IndexWorker searchIndexWorker(IndexKeeper keeper, IndexPass pass, DataSource dataSource) {
        return new IndexWorker(keeper, pass, new ChangeNotifications(dataSource), LONGEST_BATCH);
    }

    @Bean
    RebuildAndCheckWorker searchRebuildAndCheckWorker(
            IndexKeeper keeper,
            Rebuilds rebuilds,
            IndexRebuild rebuild,
            DriftPatrol patrol,
            WorkerProperties properties) {
        return new RebuildAndCheckWorker(keeper, rebuilds, rebuild, patrol, properties.checkEvery());
    }

    @Bean
    HealthIndicator searchIndexHealthIndicator(IndexWorker worker, BacklogStatus backlog) {
        return new SearchIndexHealth(worker, backlog);
    }

    /** Down when a thread has died, which only a new process mends; whatever it waits for leaves it up. */
    @Bean
    HealthIndicator searchWorkerHealthIndicator(List<WorkerThread> threads) {
        return () -> (threads.stream().allMatch(WorkerThread::isRunning) ? Health.up() : Health.down()).build();
    }

    @Bean
    MeterBinder searchBacklogGauges(BacklogStatus backlog, DriftCheckRecord checks) {
        return registry -> {
            Gauge.builder(
                            "pilotage.search.waiting",
                            backlog,
                            it -> Figures.read(() -> it.all().waiting()))
                    .description("Rows that the search index has not reached yet")
                    .register(registry);
            Gauge.builder(
                            "pilotage.search.parked",
                            backlog,
                            it -> Figures.read(() -> it.all().parked()))
                    .description("Rows that Elasticsearch refuses")
                    .register(registry);
            Gauge.builder(
                            "pilotage.search.oldest",
                            backlog,
                            it -> Figures.read(() -> it.all().oldestSeconds()))
                    .baseUnit("seconds")
                    .description("Age of the oldest change that the search index has not reached")
                    .register(registry);
            for (var kind : DocumentKind.values()) {
                Gauge.builder(
                                "pilotage.search.drift",
                                checks,
                                it -> Figures.read(() -> it.last(kind).size()))
                        .tag("kind", kind.label())
                        .description("Documents that the last drift check has found to differ from the database")
                        .register(registry);
            }
        };
    }
}
