package io.pilotage.search.worker;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.pilotage.search.Elasticsearch;
import io.pilotage.search.SearchAutoConfiguration;
import io.pilotage.search.SearchProperties;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the worker inside any application that searches, unless {@code pilotage.search.worker.enabled} is false. */
@AutoConfiguration(after = SearchAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "pilotage.search.worker.enabled", matchIfMissing = true)
public class SearchWorkerAutoConfiguration {

    private static final Duration BULK_TIMEOUT = Duration.ofSeconds(10);
    // Longer than any bulk request can take, so that a claim never runs out while it is being written.
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(3);

    @Bean
    Elasticsearch indexConnection(SearchProperties properties) {
        return Elasticsearch.connect(properties, BULK_TIMEOUT);
    }

    @Bean
    Indices searchIndices(
            @Qualifier("indexConnection") Elasticsearch connection,
            SearchProperties properties,
            ObjectProvider<Clock> clock) {
        return new Indices(connection, properties, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    IndexTargets searchIndexTargets(JdbcTemplate jdbc) {
        return new IndexTargets(jdbc);
    }

    @Bean
    Backlog searchBacklog(JdbcTemplate jdbc) {
        return new Backlog(jdbc, LEASE);
    }

    @Bean
    BulkWriter searchBulkWriter(
            @Qualifier("indexConnection") Elasticsearch connection, ObjectProvider<DocumentEnrichment> enrichments) {
        return new BulkWriter(connection, new Bodies(enrichments.orderedStream().toList()));
    }

    @Bean
    IndexRebuild indexRebuild(
            Indices indices, IndexTargets targets, Backlog backlog, BulkWriter writer, DataSource dataSource) {
        return new IndexRebuild(indices, targets, backlog, writer, new ClusterLock(dataSource), GRACE);
    }

    @Bean
    IndexKeeper searchIndexKeeper(
            Indices indices,
            IndexTargets targets,
            Backlog backlog,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        return new IndexKeeper(
                indices, targets, backlog, new ClusterLock(dataSource), new TransactionTemplate(transactions));
    }

    @Bean
    IndexWorker searchIndexWorker(
            IndexKeeper keeper,
            IndexRebuild rebuild,
            IndexTargets targets,
            Backlog backlog,
            BulkWriter writer,
            DataSource dataSource) {
        return new IndexWorker(
                keeper, rebuild, new IndexPass(backlog, targets, writer), new ChangeNotifications(dataSource));
    }

    @Bean
    DriftCheck searchDriftCheck(Indices indices, JdbcTemplate jdbc) {
        return new DriftCheck(indices, jdbc);
    }

    @Bean
    BacklogStatus searchBacklogStatus(JdbcClient jdbc) {
        return new BacklogStatus(jdbc);
    }

    @Bean
    HealthIndicator searchIndexHealthIndicator(IndexWorker worker, BacklogStatus backlog) {
        return new SearchIndexHealth(worker, backlog);
    }

    @Bean
    MeterBinder searchBacklogGauges(BacklogStatus backlog) {
        return registry -> {
            Gauge.builder("pilotage.search.waiting", backlog, BacklogStatus::waiting)
                    .description("Rows that the search index has not reached yet")
                    .register(registry);
            Gauge.builder("pilotage.search.parked", backlog, BacklogStatus::parked)
                    .description("Rows that Elasticsearch refuses")
                    .register(registry);
            Gauge.builder("pilotage.search.oldest", backlog, BacklogStatus::oldestSeconds)
                    .baseUnit("seconds")
                    .description("Age of the oldest change that the search index has not reached")
                    .register(registry);
        };
    }
}
