package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.io.IOException;
import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;

/** Does in this process, and waits for, what otherwise a worker would do; works beside workers and without any. */
class ForegroundWorker implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(300);

    private final ConfigurableApplicationContext context;

    ForegroundWorker(ConfigurableApplicationContext context) {
        this.context = context;
    }

    SearchIndex index() {
        return context.getBean(SearchIndex.class);
    }

    /** Says on standard error how far it is. */
    void rebuild(DocumentKind kind) throws IOException, InterruptedException {
        context.getBean(IndexKeeper.class).ensure();
        var rebuild = context.getBean(IndexRebuild.class);
        var telling = Thread.ofVirtual().start(() -> tell(kind));
        try {
            index().requestRebuild(kind);
            // Another process may be at it; should that be killed, we go on.
            while (context.getBean(Rebuilds.class).isWaiting(kind) && !rebuild.run(kind)) {
                Thread.sleep(POLL);
            }
        } finally {
            telling.interrupt();
            telling.join();
        }
    }

    DriftReport check(DocumentKind kind, boolean repair) throws IOException, InterruptedException {
        context.getBean(IndexKeeper.class).ensure();
        var report = context.getBean(DriftPatrol.class).run(kind, repair);
        if (repair && !report.clean()) {
            if (!report.ahead().isEmpty()) {
                rebuild(kind);
            }
            drain(kind);
        }
        return report;
    }

    /** Other workers may hold some of the rows for a while. */
    private void drain(DocumentKind kind) throws IOException, InterruptedException {
        var pass = context.getBean(IndexPass.class);
        while (true) {
            if (pass.run() == 0) {
                if (index().status(kind).oldestSeconds() == 0) {
                    return;
                }
                Thread.sleep(POLL);
            }
        }
    }

    private void tell(DocumentKind kind) {
        try {
            int told = -1;
            while (true) {
                var progress = index().status(kind).rebuild();
                if (progress != null && progress.unfinished() && progress.percent() > told) {
                    told = progress.percent();
                    System.err.println(IndexReport.progress(progress));
                }
                Thread.sleep(POLL);
            }
        } catch (InterruptedException e) {
            // told enough
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
