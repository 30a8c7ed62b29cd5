package io.pilotage.search.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkerThreadTests {

    @Test
    void beginsAgainAfterAnExceptionAndIsNotRunningAfterAnErrorThatEndedIt() {
        var begun = new AtomicInteger();
        var worker = new WorkerThread("test-worker") {
            @Override
            void work() {
                if (begun.incrementAndGet() == 1) {
                    throw new IllegalStateException("the first time");
                }
                throw new LinkageError("and now for good");
            }
        };

        worker.start();
        assertThat(worker.isRunning()).isTrue();
        await().dontCatchUncaughtExceptions().until(() -> !worker.isRunning());
        assertThat(begun).hasValue(2);

        worker.start();
        await().dontCatchUncaughtExceptions().until(() -> begun.get() == 3);
        worker.stop();
        assertThat(worker.isRunning()).isFalse();
    }
}
