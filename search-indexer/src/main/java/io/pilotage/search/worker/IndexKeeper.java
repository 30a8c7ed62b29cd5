package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;

/** Sees to it that each kind has an index to be read, that it is written to, and that nothing is left of broken-off rebuilds. */
class IndexKeeper {

    private final Indices indices;
    private final IndexTargets targets;
    private final Backlog backlog;
    private final ClusterLock lock;
    private final TransactionOperations transaction;

    IndexKeeper(
            Indices indices,
            IndexTargets targets,
            Backlog backlog,
            ClusterLock lock,
            TransactionOperations transaction) {
        this.indices = indices;
        this.targets = targets;
        this.backlog = backlog;
        this.lock = lock;
        this.transaction = transaction;
    }

    /** Puts everything in order and returns the kinds whose index was made from another definition than today's. */
    List<DocumentKind> ensure() throws IOException {
        var outdated = new ArrayList<DocumentKind>();
        lock.tryWith(() -> {
            for (var kind : DocumentKind.values()) {
                var definition = IndexDefinition.of(kind);
                var live = indices.live(kind);
                adopt(kind, live.isPresent() ? live.get().name() : indices.create(definition, true));
                if (live.isPresent()
                        && !definition.fingerprint().equals(live.get().fingerprint())) {
                    outdated.add(kind);
                }
            }
        });
        return outdated;
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
        for (var other : known) {
            if (!other.equals(live)) {
                targets.remove(kind, other);
                indices.delete(other);
            }
        }
    }
}
