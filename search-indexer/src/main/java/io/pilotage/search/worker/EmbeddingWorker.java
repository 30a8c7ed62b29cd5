package io.pilotage.search.worker;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that every document in the index gets its vector, beside the worker that writes documents: a thing can be found
 * by its words at once, and by its meaning as soon as that has been computed.
 */
class EmbeddingWorker extends WorkerThread {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingWorker.class);
    private static final Duration POLL = Duration.ofMillis(500);
    // Soon, for a process that is started anew each day; not at once, when there is most else to do.
    private static final Duration FIRST_SWEEP = Duration.ofMinutes(10);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(24);

    private final EmbeddingPass pass;
    private final EmbeddingSweep sweep;
    private final Clock clock;
    private boolean troubled;

    EmbeddingWorker(EmbeddingPass pass, EmbeddingSweep sweep, Clock clock) {
        super("search-embedding");
        this.pass = pass;
        this.sweep = sweep;
        this.clock = clock;
    }

    @Override
    void work() throws InterruptedException {
        Instant nextSweep = clock.instant().plus(FIRST_SWEEP);
        while (goesOn()) {
            drain();
            if (!clock.instant().isBefore(nextSweep)) {
                sweep();
                nextSweep = clock.instant().plus(BETWEEN_SWEEPS);
            }
            Thread.sleep(POLL);
        }
    }

    private void drain() {
        try {
            int taken;
            do {
                taken = pass.run();
            } while (taken > 0 && goesOn());
            troubled = false;
        } catch (IOException | RuntimeException | LinkageError e) {
            // The model needs a native library; where there is none, search goes on by words alone.
            if (!troubled && goesOn()) {
                LOG.warn("Vectors have to wait: {}", e.toString());
            }
            troubled = true;
        }
    }

    private void sweep() {
        try {
            sweep.run();
        } catch (RuntimeException e) {
            LOG.warn("Vectors of texts that are gone stay until tomorrow: {}", e.toString());
        }
    }
}
