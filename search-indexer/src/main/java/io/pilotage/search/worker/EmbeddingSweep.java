package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import io.pilotage.search.embedding.EmbeddingStore;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.UUID;

/** Forgets the vectors of texts that no document has any more, so that nothing is left of what was erased. */
class EmbeddingSweep {

    private static final int BATCH = 500;
    // What was computed meanwhile may be of a document that the scan has passed already.
    private static final Duration GRACE = Duration.ofHours(1);

    private final Backlog backlog;
    private final EmbeddingStore store;
    private final Clock clock;

    EmbeddingSweep(Backlog backlog, EmbeddingStore store, Clock clock) {
        this.backlog = backlog;
        this.store = store;
        this.clock = clock;
    }

    /** Returns how many vectors were of no use any more. */
    int run() {
        var before = clock.instant().minus(GRACE);
        var used = new HashSet<String>();
        for (var kind : DocumentKind.values()) {
            var batch = backlog.scan(kind, new UUID(0, 0), BATCH);
            while (!batch.isEmpty()) {
                batch.forEach(document -> document.meaning().ifPresent(meaning -> used.add(meaning.contentHash())));
                batch = backlog.scan(kind, batch.getLast().id(), BATCH);
            }
        }
        return store.retain(used, before);
    }
}
