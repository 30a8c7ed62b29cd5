package io.pilotage.search.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch._types.HealthStatus;
import io.pilotage.localstack.ElasticsearchCluster;
import io.pilotage.localstack.LocalStack;
import io.pilotage.localstack.PostgreSql;
import io.pilotage.search.DatabaseSchemas;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.Documents;
import io.pilotage.search.Elasticsearch;
import io.pilotage.search.SchemaOwner;
import io.pilotage.search.SearchJson;
import io.pilotage.search.SearchProperties;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A real cluster, in which a node dies while documents are written to it. */
class ThreeNodesIT {

    private static final int DOCUMENTS = 3_000;
    private static final String INDEX = "three-engagement";

    @Test
    void losesNothingThatWasAcknowledgedWhenTheNodeWithThePrimaryIsKilled() throws Exception {
        var name = "three_nodes";
        String url = LocalStack.shared().postgres().createDatabase(name);
        var database = new DriverManagerDataSource(url, name, name);
        var owner = new SchemaOwner(PostgreSql.owner(name), PostgreSql.owner(name));
        new DatabaseSchemas(url, database, name, owner).ready("search");
        var jdbc = new JdbcTemplate(database);
        try (var cluster = LocalStack.shared().elasticsearchCluster(3)) {
            var properties = new SearchProperties(cluster.urls(), null, "three-", Duration.ofSeconds(3));
            try (var connection = Elasticsearch.connect(properties, Duration.ofSeconds(10))) {
                var indices = new Indices(connection, properties, Clock.systemUTC());
                var targets = new IndexTargets(jdbc);
                var rebuilds = new Rebuilds(jdbc);
                var backlog = new Backlog(jdbc, Duration.ofSeconds(30));
                new IndexKeeper(
                                indices,
                                targets,
                                backlog,
                                rebuilds,
                                new ClusterLock(database),
                                new TransactionTemplate(new JdbcTransactionManager(database)))
                        .ensure();
                awaitGreen(connection);
                record(jdbc);
                var pass = new IndexPass(backlog, targets, new BulkWriter(connection, new Bodies(List.of())));
                var working = new AtomicBoolean(true);
                var worker = Thread.ofPlatform().start(() -> workThroughTrouble(pass, working));
                await().pollInterval(Duration.ofMillis(5)).until(() -> acknowledged(jdbc) > 0);

                killTheNodeWithThePrimary(cluster, connection);
                var acknowledgedAtTheKill = acknowledged(jdbc);
                await().atMost(Duration.ofSeconds(40)).until(() -> acknowledged(jdbc) == DOCUMENTS);
                working.set(false);
                worker.join();

                assertThat(acknowledgedAtTheKill)
                        .as("in the middle of the work")
                        .isBetween(1L, DOCUMENTS - 1L);
                assertThat(new DriftCheck(indices, rebuilds, backlog, jdbc)
                                .check(DocumentKind.ENGAGEMENT)
                                .clean())
                        .isTrue();
                assertThat(indices.count(DocumentKind.ENGAGEMENT)).isEqualTo(DOCUMENTS);
            }
        }
    }

    private static void record(JdbcTemplate jdbc) {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < DOCUMENTS; i++) {
            var id = UUID.randomUUID();
            rows.add(new Object[] {id, SearchJson.MAPPER.writeValueAsString(Documents.engagement(id, "Number " + i))});
        }
        jdbc.batchUpdate(
                "insert into search.search_document (kind, id, version, body) values ('ENGAGEMENT', ?, 1, ?::jsonb)",
                rows);
    }

    private static void workThroughTrouble(IndexPass pass, AtomicBoolean working) {
        while (working.get()) {
            try {
                pass.run();
            } catch (IOException | RuntimeException e) {
                // The next pass tries again: all that matters is what was acknowledged.
            }
        }
    }

    private static long acknowledged(JdbcTemplate jdbc) {
        var count = jdbc.queryForObject(
                "select count(*) from search.search_document where indexed_version = version", Long.class);
        return count == null ? 0 : count;
    }

    private static void awaitGreen(Elasticsearch connection) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> connection
                                .client()
                                .cluster()
                                .health(h -> h.index(INDEX))
                                .status()
                        == HealthStatus.Green);
    }

    private static void killTheNodeWithThePrimary(ElasticsearchCluster cluster, Elasticsearch connection)
            throws IOException {
        var primary = connection.client().cat().shards(s -> s.index(INDEX)).shards().stream()
                .filter(shard -> "p".equals(shard.prirep()))
                .findFirst()
                .orElseThrow()
                .node();
        cluster.nodes().stream()
                .filter(node -> node.name().equals(primary))
                .findFirst()
                .orElseThrow()
                .kill();
    }
}
