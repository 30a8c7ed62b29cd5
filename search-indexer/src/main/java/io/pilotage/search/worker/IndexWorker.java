package io.pilotage.search.worker;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index up with the database for as long as the application runs: at once when something changes, and after ever
 * longer pauses while Elasticsearch or the database is away.
 */
class IndexWorker extends WorkerThread {

    private static final Logger LOG = LoggerFactory.getLogger(IndexWorker.class);
    private static final Duration POLL = Duration.ofMillis(500);
    // While Elasticsearch writes one batch, the next is read and prepared.
    private static final int BATCHES_AT_ONCE = 2;

    private final IndexKeeper keeper;
    private final IndexPass pass;
    private final ChangeNotifications changes;
    private final Duration longestStep;
    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
    private volatile @Nullable String trouble;
    private volatile long moved = System.nanoTime();

    /** @param longestStep after which a batch counts as unanswered */
    IndexWorker(IndexKeeper keeper, IndexPass pass, ChangeNotifications changes, Duration longestStep) {
        super("search-worker");
        this.keeper = keeper;
        this.pass = pass;
        this.changes = changes;
        this.longestStep = longestStep;
    }

    /** Why the last pass failed, or that none has come to an end lately; null when all is well. */
    @Nullable
    String trouble() {
        String failed = trouble;
        var step = Duration.ofNanos(System.nanoTime() - moved);
        return failed == null && step.compareTo(longestStep) > 0 ? "no answer for " + step.toSeconds() + " s" : failed;
    }

    @Override
    void work() throws InterruptedException {
        var threads = Thread.ofPlatform().daemon().name("search-worker-", 1).factory();
        try (changes;
                var lanes = Executors.newFixedThreadPool(BATCHES_AT_ONCE, threads)) {
            boolean ready = false;
            moved = System.nanoTime();
            while (goesOn()) {
                try {
                    ready = ready || keeper.ensure();
                    moved = System.nanoTime();
                    for (var lane : lanes.invokeAll(Collections.nCopies(BATCHES_AT_ONCE, this::drain))) {
                        lane.get();
                    }
                    recovered();
                    changes.await(POLL);
                } catch (ExecutionException | IOException | SQLException | RuntimeException e) {
                    // Whatever has happened to Elasticsearch meanwhile, its indices may not be what they were.
                    ready = false;
                    failed(e instanceof ExecutionException ? Objects.requireNonNullElse(e.getCause(), e) : e);
                    Thread.sleep(backoff.next());
                }
            }
        }
    }

    /** Takes batches until there is no full one left. */
    private @Nullable Void drain() throws IOException {
        int settled;
        do {
            settled = pass.run();
            moved = System.nanoTime();
        } while (settled == IndexPass.BATCH && isRunning());
        return null;
    }

    private void recovered() {
        if (trouble != null) {
            LOG.info("Indexing goes on");
            trouble = null;
        }
        backoff.reset();
    }

    private void failed(Throwable e) {
        if (goesOn() && trouble == null) {
            LOG.warn("Indexing has to wait: {}", e.toString());
            LOG.debug("Cause", e);
        }
        trouble = e.toString();
        moved = System.nanoTime();
    }
}
