package io.pilotage.search.worker;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Something that goes on in a thread of its own from start to stop, and can be started again. */
abstract class WorkerThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerThread.class);

    private static final Duration BEFORE_AGAIN = Duration.ofSeconds(1);

    private final String name;
    private volatile @Nullable Thread thread;

    WorkerThread(String name) {
        this.name = name;
    }

    /** Returns soon after {@link #goesOn} is false, or is interrupted. */
    abstract void work() throws InterruptedException;

    /** Whether the calling thread is the one that was started last, and was not stopped. */
    boolean goesOn() {
        return thread == Thread.currentThread();
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            // Known before it runs: the loop asks whether it is still the one.
            thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
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
        var running = thread;
        return running != null && running.isAlive();
    }

    /** Begins again whatever ends the work but a stop; an error that leaves the process unfit ends the thread, and it runs no more. */
    private void run() {
        try {
            while (goesOn()) {
                try {
                    work();
                } catch (RuntimeException e) {
                    LOG.error("{} begins again", name, e);
                    Thread.sleep(BEFORE_AGAIN);
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("{} ends", name);
        }
    }
}
