package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.io.IOException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sees to it that each kind has an index to be read and that it is written to. An index that was made from another definition
 * than this process starts with is replaced by a rebuild.
 */
class IndexKeeper {

    private final Indices indices;
    private final IndexTargets targets;
    private final Backlog backlog;
    private final Rebuilds rebuilds;
    private final ClusterLock lock;
    private final TransactionOperations transaction;
    private volatile boolean definitionsCompared;

    IndexKeeper(
            Indices indices,
            IndexTargets targets,
            Backlog backlog,
            Rebuilds rebuilds,
            ClusterLock lock,
            TransactionOperations transaction) {
        this.indices = indices;
        this.targets = targets;
        this.backlog = backlog;
        this.rebuilds = rebuilds;
        this.lock = lock;
        this.transaction = transaction;
    }

    /** Puts everything in order; returns false when another process is just doing so. */
    boolean ensure() throws IOException, InterruptedException {
        return lock.tryWith("keeper", () -> {
            for (var kind : DocumentKind.values()) {
                ensure(IndexDefinition.of(kind));
            }
            definitionsCompared = true;
        });
    }

    /** Whether this process has seen everything in order since it started. */
    boolean hasBegun() {
        return definitionsCompared;
    }

    private void ensure(IndexDefinition definition) throws IOException {
        var kind = definition.kind();
        var live = indices.allLive(kind);
        if (live.isEmpty()) {
            var name = indices.newName(definition);
            indices.create(definition, name, true);
            adopt(kind, name);
            return;
        }
        // Readers would see everything twice.
        for (var twin : live.subList(1, live.size())) {
            indices.delete(twin.name());
        }
        adopt(kind, live.getFirst().name());
        // Only once: while versions of the application are exchanged, neither may undo the other's rebuild for ever.
        if (!definitionsCompared && !live.getFirst().madeFrom(definition)) {
            rebuilds.request(kind);
        }
    }

    private void adopt(DocumentKind kind, String live) throws IOException {
        var known = targets.of(kind);
        if (!known.contains(live)) {
            // Nobody knows what is in it: one transaction, so that it is never written to without being filled.
            transaction.executeWithoutResult(status -> {
                targets.add(kind, live);
                backlog.forget(kind);
            });
        }
        // A rebuild needs other indices, and takes them away itself.
        if (rebuilds.find(kind).filter(RebuildProgress::unfinished).isEmpty()) {
            for (var other : known) {
                if (!other.equals(live)) {
                    indices.delete(other);
                    targets.remove(kind, other);
                }
            }
        }
    }
}
