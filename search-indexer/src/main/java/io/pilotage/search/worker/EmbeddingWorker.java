package io.pilotage.search.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sees to it that every document in the index gets its vector, beside the worker that writes documents: a thing can be found
 * by its words at once, and by its meaning as soon as that has been computed.
 */
class EmbeddingWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingWorker.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SWEEP = Duration.ofHours(24);

    private final EmbeddingPass pass;
    private final EmbeddingSweep sweep;
    private volatile @Nullable ScheduledExecutorService thread;
    private boolean troubled;

    EmbeddingWorker(EmbeddingPass pass, EmbeddingSweep sweep) {
        this.pass = pass;
        this.sweep = sweep;
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            var started = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("search-embedding").factory());
            thread = started;
            var _ = List.of(
                    started.scheduleWithFixedDelay(this::drain, 0, POLL.toMillis(), TimeUnit.MILLISECONDS),
                    started.scheduleWithFixedDelay(this::sweep, SWEEP.toHours(), SWEEP.toHours(), TimeUnit.HOURS));
        }
    }

    @Override
    public synchronized void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.shutdownNow();
            try {
                if (!running.awaitTermination(10, TimeUnit.SECONDS)) {
                    LOG.warn("A vector is still being computed");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void drain() {
        try {
            int taken;
            do {
                taken = pass.run();
            } while (taken > 0 && !Thread.currentThread().isInterrupted());
            troubled = false;
        } catch (IOException | RuntimeException | LinkageError e) {
            // The model needs a native library; where there is none, search goes on by words alone.
            if (!troubled && isRunning()) {
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
