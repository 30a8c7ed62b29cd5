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
 * so the scan may take its time while changes go on. What is done is recorded batch by batch, before an index is made its
 * name is: whoever takes up a rebuild that was killed goes on from there, and no index is ever forgotten.
 */
public class IndexRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);
    private static final int BATCH = 500;

    private final Indices indices;
    private final IndexTargets targets;
    private final Backlog backlog;
    private final BulkWriter writer;
    private final Rebuilds rebuilds;
    private final ClusterLock lock;
    private final Duration grace;

    /** With the time that searches which have already begun are given to finish on the replaced index. */
    IndexRebuild(
            Indices indices,
            IndexTargets targets,
            Backlog backlog,
            BulkWriter writer,
            Rebuilds rebuilds,
            ClusterLock lock,
            Duration grace) {
        this.indices = indices;
        this.targets = targets;
        this.backlog = backlog;
        this.writer = writer;
        this.rebuilds = rebuilds;
        this.lock = lock;
        this.grace = grace;
    }

    /**
     * Rebuilds the index of a kind, or goes on with a rebuild that was broken off; returns false when another process is at it.
     * One that fails changes nothing for readers and can be run again.
     */
    public boolean run(DocumentKind kind) throws IOException, InterruptedException {
        return lock.tryWith("rebuild " + kind, () -> {
            rebuilds.request(kind);
            try {
                rebuild(kind);
            } catch (IOException | RuntimeException e) {
                rebuilds.fail(kind, e.toString());
                throw e;
            }
        });
    }

    private void rebuild(DocumentKind kind) throws IOException, InterruptedException {
        var definition = IndexDefinition.of(kind);
        var live = indices.live(kind).orElseThrow(() -> new IOException("There is no index of " + kind));
        var progress = rebuilds.find(kind).orElseThrow();
        var index = progress.index();
        if (index == null || !index.equals(live.name()) || !live.madeFrom(definition)) {
            if (index == null || !canBeFilled(index, definition, live)) {
                index = begin(definition, live, progress);
            }
            targets.add(kind, index);
            fill(kind, index);
            indices.swap(kind, live.name(), index);
            LOG.info("{} is read in place of {}", index, live.name());
        }
        Thread.sleep(grace);
        for (var other : targets.of(kind)) {
            if (!other.equals(index)) {
                indices.delete(other);
                targets.remove(kind, other);
            }
        }
        rebuilds.finish(kind);
    }

    private boolean canBeFilled(String index, IndexDefinition definition, LiveIndex live) throws IOException {
        return !index.equals(live.name()) && indices.isMadeFrom(definition, index);
    }

    private String begin(IndexDefinition definition, LiveIndex live, RebuildProgress abandoned) throws IOException {
        var kind = definition.kind();
        var useless = abandoned.index();
        if (useless != null && !useless.equals(live.name())) {
            indices.delete(useless);
            targets.remove(kind, useless);
        }
        var index = indices.newName(definition);
        rebuilds.begin(kind, index);
        indices.create(definition, index, false);
        return index;
    }

    private void fill(DocumentKind kind, String index) throws IOException {
        var progress = rebuilds.find(kind).orElseThrow();
        if (progress.done() > 0) {
            LOG.info("Rebuild of {} goes on after {} of {} rows", index, progress.done(), progress.total());
        }
        var last = progress.last();
        int percent = progress.percent();
        while (true) {
            var batch = backlog.scan(kind, last, BATCH);
            if (batch.isEmpty()) {
                return;
            }
            last = copy(kind, index, batch);
            progress = rebuilds.find(kind).orElseThrow();
            if (progress.percent() / 10 > percent / 10) {
                percent = progress.percent();
                LOG.info("Rebuild of {}: {} of {} rows, {} %", index, progress.done(), progress.total(), percent);
            }
        }
    }

    private UUID copy(DocumentKind kind, String index, List<PendingDocument> batch) throws IOException {
        var result = writer.write(batch, Map.of(kind, List.of(index)));
        if (!result.postponed().isEmpty()) {
            throw new IOException("Elasticsearch is too busy for a rebuild");
        }
        result.rejected().forEach(backlog::park);
        backlog.repeatOvertaken(batch);
        var last = batch.getLast().id();
        rebuilds.advance(kind, index, last, batch.size());
        return last;
    }
}
