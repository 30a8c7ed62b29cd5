package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does, beside the worker, what takes long: rebuilds that are asked for or were broken off, and drift checks when due. */
class RebuildAndCheckWorker extends WorkerThread {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildAndCheckWorker.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final IndexKeeper keeper;
    private final Rebuilds rebuilds;
    private final IndexRebuild rebuild;
    private final DriftPatrol patrol;
    private final Duration checkEvery;
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));
    private final Set<DocumentKind> troubled = EnumSet.noneOf(DocumentKind.class);

    RebuildAndCheckWorker(
            IndexKeeper keeper, Rebuilds rebuilds, IndexRebuild rebuild, DriftPatrol patrol, Duration checkEvery) {
        super("search-rebuild-check");
        this.keeper = keeper;
        this.rebuilds = rebuilds;
        this.rebuild = rebuild;
        this.patrol = patrol;
        this.checkEvery = checkEvery;
    }

    @Override
    void work() throws InterruptedException {
        while (goesOn()) {
            boolean well = true;
            for (var kind : DocumentKind.values()) {
                well &= look(kind);
            }
            if (well) {
                backoff.reset();
            }
            Thread.sleep(well ? POLL : backoff.next());
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
            troubled.remove(kind);
            return true;
        } catch (IOException | RuntimeException e) {
            if (goesOn() && troubled.add(kind)) { // once, not at each try
                LOG.warn("Rebuild or check of the index of {} has to wait: {}", kind, e.toString());
                LOG.debug("Cause", e);
            }
            return false;
        }
    }
}
