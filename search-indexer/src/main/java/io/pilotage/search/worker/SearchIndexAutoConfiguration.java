package io.pilotage.search.worker;

import io.pilotage.search.Elasticsearch;
import io.pilotage.search.SearchAutoConfiguration;
import io.pilotage.search.SearchProperties;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What it takes to look into the index, to fill it and to rebuild it; nothing here runs by itself. */
@AutoConfiguration(after = SearchAutoConfiguration.class)
@EnableConfigurationProperties(WorkerProperties.class)
public class SearchIndexAutoConfiguration {

    private static final Duration BULK_TIMEOUT = Duration.ofSeconds(10);
    // Longer than one bulk request can take. A batch may take several; should its claim run out meanwhile, another
    // worker
    // writes the same versions once more, which changes nothing.
    private static final Duration LEASE = Duration.ofSeconds(30);

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
    BacklogStatus searchBacklogStatus(JdbcClient jdbc) {
        return new BacklogStatus(jdbc);
    }

    @Bean
    BulkWriter searchBulkWriter(
            @Qualifier("indexConnection") Elasticsearch connection, ObjectProvider<DocumentEnrichment> enrichments) {
        return new BulkWriter(connection, new Bodies(enrichments.orderedStream().toList()));
    }

    @Bean
    IndexPass searchIndexPass(Backlog backlog, IndexTargets targets, BulkWriter writer) {
        return new IndexPass(backlog, targets, writer);
    }

    @Bean
    IndexKeeper searchIndexKeeper(
            Indices indices,
            IndexTargets targets,
            Backlog backlog,
            Rebuilds rebuilds,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        return new IndexKeeper(
                indices,
                targets,
                backlog,
                rebuilds,
                new ClusterLock(dataSource),
                new TransactionTemplate(transactions));
    }

    @Bean
    Rebuilds searchRebuilds(JdbcTemplate jdbc) {
        return new Rebuilds(jdbc);
    }

    @Bean
    IndexRebuild indexRebuild(
            Indices indices,
            IndexTargets targets,
            Backlog backlog,
            BulkWriter writer,
            Rebuilds rebuilds,
            DataSource dataSource,
            WorkerProperties properties) {
        return new IndexRebuild(
                indices, targets, backlog, writer, rebuilds, new ClusterLock(dataSource), properties.grace());
    }

    @Bean
    DriftCheckRecord searchDriftChecks(JdbcTemplate jdbc) {
        return new DriftCheckRecord(jdbc);
    }

    @Bean
    DriftCheck searchDriftCheck(Indices indices, Rebuilds rebuilds, Backlog backlog, JdbcTemplate jdbc) {
        return new DriftCheck(indices, rebuilds, backlog, jdbc);
    }

    @Bean
    DriftPatrol searchDriftPatrol(DriftCheck check, DriftCheckRecord checks, DataSource dataSource) {
        return new DriftPatrol(check, checks, new ClusterLock(dataSource));
    }

    /** People look at it: it must not wait as long for Elasticsearch as a bulk request may. */
    @Bean
    SearchIndex searchIndex(
            @Qualifier("searchConnection") Elasticsearch connection,
            SearchProperties properties,
            ObjectProvider<Clock> clock,
            Rebuilds rebuilds,
            DriftCheckRecord checks,
            BacklogStatus backlog,
            JdbcClient jdbc) {
        var indices = new Indices(connection, properties, clock.getIfAvailable(Clock::systemUTC));
        return new SearchIndex(indices, rebuilds, checks, backlog, jdbc);
    }
}
