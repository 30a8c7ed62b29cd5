package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does, beside the worker, what takes long: rebuilds that are asked for or were broken off, and drift checks when due. */
class IndexUpkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexUpkeep.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final IndexKeeper keeper;
    private final Rebuilds rebuilds;
    private final IndexRebuild rebuild;
    private final DriftPatrol patrol;
    private final Duration checkEvery;
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));
    private volatile @Nullable Thread thread;

    IndexUpkeep(IndexKeeper keeper, Rebuilds rebuilds, IndexRebuild rebuild, DriftPatrol patrol, Duration checkEvery) {
        this.keeper = keeper;
        this.rebuilds = rebuilds;
        this.rebuild = rebuild;
        this.patrol = patrol;
        this.checkEvery = checkEvery;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("search-upkeep").unstarted(this::run);
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
        try {
            while (thread == Thread.currentThread()) {
                boolean well = true;
                for (var kind : DocumentKind.values()) {
                    well &= look(kind);
                }
                if (well) {
                    backoff.reset();
                }
                Thread.sleep(well ? POLL : backoff.next());
            }
        } catch (InterruptedException e) {
            LOG.debug("Search upkeep ends");
        }
    }

    private boolean look(DocumentKind kind) throws InterruptedException {
        if (!keeper.hasBegun()) {
            return true;
        }
        try {
            if (rebuilds.isWaiting(kind)) {
                rebuild.run(kind);
            }
            patrol.runIfDue(kind, checkEvery);
            return true;
        } catch (IOException | RuntimeException e) {
            if (thread == Thread.currentThread()) {
                LOG.warn("Upkeep of the index of {} has to wait: {}", kind, e.toString());
                LOG.debug("Cause", e);
            }
            return false;
        }
    }
}
