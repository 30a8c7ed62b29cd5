package io.pilotage.search.worker;

import static org.awaitility.Awaitility.await;

import io.pilotage.search.DocumentKind;
import io.pilotage.search.Documents;
import io.pilotage.search.Elasticsearch;
import io.pilotage.search.SearchDocuments;
import io.pilotage.search.SearchServers;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays the worker by hand on real servers, so that each step can be taken at the worst moment. */
@SpringBootTest(classes = SearchWorkerApplication.class, properties = "pilotage.search.worker.grace=100ms")
@ContextConfiguration(initializers = WorkerByHand.Servers.class)
abstract class WorkerByHand {

    static class Servers extends SearchServers {
        Servers() {
            super("worker_by_hand");
        }
    }

    @Autowired
    SearchDocuments documents;

    @Autowired
    IndexKeeper keeper;

    @Autowired
    Indices indices;

    @Autowired
    IndexTargets targets;

    @Autowired
    BulkWriter writer;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    IndexRebuild rebuild;

    @Autowired
    DriftCheck drift;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    @Qualifier("indexConnection")
    Elasticsearch indexConnection;

    @Autowired
    TransactionTemplate transaction;

    Backlog backlog;

    @BeforeEach
    void beginEmpty(
            @Autowired IndexWorker worker,
            @Autowired RebuildAndCheckWorker rebuildsAndChecks,
            @Autowired EmbeddingWorker embedding)
            throws IOException, InterruptedException {
        // Not in the middle of making its index.
        await().until(keeper::hasBegun);
        worker.stop();
        rebuildsAndChecks.stop();
        embedding.stop();
        jdbc.update("delete from search.search_document");
        jdbc.update("delete from search.search_rebuild");
        jdbc.update("delete from search.search_drift_check");
        for (var index : targets.of(DocumentKind.ENGAGEMENT)) {
            indexConnection.client().indices().delete(d -> d.index(index).ignoreUnavailable(true));
        }
        keeper.ensure();
        // A lease that has run out at once stands for a worker that was killed after it had claimed.
        backlog = new Backlog(jdbc, Duration.ZERO);
    }

    void change(UUID id, long version, boolean gone) {
        transaction.executeWithoutResult(status -> {
            if (gone) {
                documents.remove(DocumentKind.ENGAGEMENT, id, version);
            } else {
                documents.put(DocumentKind.ENGAGEMENT, id, version, Documents.engagement(id, "Version " + version));
            }
        });
    }

    void drain() throws IOException {
        var pass = new IndexPass(backlog, targets, writer);
        while (pass.run() > 0) {
            // until nothing is left
        }
    }

    /** As {@link #drain}, and tries again, as the worker does, what an index refused that has just been replaced. */
    void drainPatiently() {
        await().ignoreExceptionsInstanceOf(IOException.class).until(() -> {
            drain();
            return true;
        });
    }

    /** The version that Elasticsearch has, or -1 when it has none. */
    long versionInIndex(UUID id) throws IOException {
        var found = indexConnection
                .client()
                .get(
                        g -> g.index("worker_by_hand-engagement")
                                .id(id.toString())
                                .source(s -> s.fetch(false)),
                        Void.class);
        return found.found() && found.version() != null ? found.version() : -1;
    }
}
