package io.pilotage.search.worker;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the index up with the database for as long as the application runs: at once when something changes, and after ever
 * longer pauses while Elasticsearch or the database is away.
 */
class IndexWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexWorker.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final IndexKeeper keeper;
    private final IndexPass pass;
    private final ChangeNotifications changes;
    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
    private volatile @Nullable Thread thread;
    private volatile @Nullable String trouble;

    IndexWorker(IndexKeeper keeper, IndexPass pass, ChangeNotifications changes) {
        this.keeper = keeper;
        this.pass = pass;
        this.changes = changes;
    }

    /** Why the last pass failed, or null when it did not. */
    @Nullable
    String trouble() {
        return trouble;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            // Known before it runs: the loop asks whether it is still the one.
            thread = Thread.ofPlatform().daemon().name("search-worker").unstarted(this::run);
            thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try (changes) {
            boolean ready = false;
            while (thread == Thread.currentThread()) {
                try {
                    ready = ready || keeper.ensure();
                    int settled = pass.run();
                    recovered();
                    if (settled < IndexPass.BATCH) {
                        changes.await(POLL);
                    }
                } catch (IOException | SQLException | RuntimeException e) {
                    // Whatever has happened to Elasticsearch meanwhile, its indices may not be what they were.
                    ready = false;
                    failed(e);
                    Thread.sleep(backoff.next());
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("Search worker ends");
        }
    }

    private void recovered() {
        if (trouble != null) {
            LOG.info("Indexing goes on");
            trouble = null;
        }
        backoff.reset();
    }

    private void failed(Exception e) {
        if (thread == Thread.currentThread() && trouble == null) {
            LOG.warn("Indexing has to wait: {}", e.toString());
            LOG.debug("Cause", e);
        }
        trouble = e.toString();
    }
}
