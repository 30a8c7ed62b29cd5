package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a new index from the database and puts it in place of the one that is read.
 *
 * <p>From its first moment on every write reaches both indices, and Elasticsearch keeps the newer version of each document;
 * so the scan may take its time while changes go on.
 */
public class IndexRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);
    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Indices indices;
    private final IndexTargets targets;
    private final Backlog backlog;
    private final BulkWriter writer;
    private final ClusterLock lock;
    private final Duration grace;

    /** With the time that searches which have already begun are given to finish on the replaced index. */
    IndexRebuild(
            Indices indices,
            IndexTargets targets,
            Backlog backlog,
            BulkWriter writer,
            ClusterLock lock,
            Duration grace) {
        this.indices = indices;
        this.targets = targets;
        this.backlog = backlog;
        this.writer = writer;
        this.lock = lock;
        this.grace = grace;
    }

    /** Rebuilds the index of a kind; returns false when another process is at it. A rebuild that fails changes nothing. */
    public boolean run(DocumentKind kind) throws IOException, InterruptedException {
        var replaced = new String[1];
        var done = lock.tryWith(() -> replaced[0] = rebuild(kind));
        if (done) {
            Thread.sleep(grace);
            indices.delete(replaced[0]);
        }
        return done;
    }

    private String rebuild(DocumentKind kind) throws IOException {
        var live = indices.live(kind)
                .orElseThrow(() -> new IOException("There is no index of " + kind))
                .name();
        var replacement = indices.create(IndexDefinition.of(kind), false);
        targets.add(kind, replacement);
        try {
            int documents = fill(kind, replacement);
            indices.swap(kind, live, replacement);
            LOG.info("Rebuilt {} with {} documents in place of {}", replacement, documents, live);
        } catch (IOException | RuntimeException e) {
            targets.remove(kind, replacement);
            indices.delete(replacement);
            throw e;
        }
        targets.remove(kind, live);
        return live;
    }

    private int fill(DocumentKind kind, String index) throws IOException {
        int documents = 0;
        var last = BEFORE_ALL;
        while (true) {
            var batch = backlog.scan(kind, last, BATCH);
            if (batch.isEmpty()) {
                return documents;
            }
            var result = writer.write(batch, Map.of(kind, List.of(index)));
            if (!result.postponed().isEmpty()) {
                throw new IOException("Elasticsearch is too busy for a rebuild");
            }
            result.rejected().forEach(backlog::park);
            documents += batch.size();
            last = batch.getLast().id();
        }
    }
}
