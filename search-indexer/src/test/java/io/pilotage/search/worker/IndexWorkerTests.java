package io.pilotage.search.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexWorkerTests {

    private final CountDownLatch answer = new CountDownLatch(1);
    private final IndexKeeper keeper = mock();
    private final IndexWorker worker = new IndexWorker(keeper, mock(), mock(), Duration.ofMillis(300));

    @AfterEach
    void stop() {
        worker.stop();
    }

    @Test
    void isInTroubleWhileNobodyAnswersIt() throws Exception {
        when(keeper.ensure()).then(call -> {
            answer.await();
            return true;
        });
        worker.start();

        await().until(() -> worker.trouble() != null);
        assertThat(worker.trouble()).startsWith("no answer for");

        answer.countDown();
        await().until(() -> worker.trouble() == null);
    }
}
