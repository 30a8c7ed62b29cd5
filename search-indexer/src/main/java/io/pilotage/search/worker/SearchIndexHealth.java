package io.pilotage.search.worker;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Reports the worker's state; the application stays ready without search, so this is no part of readiness. */
class SearchIndexHealth extends AbstractHealthIndicator {

    private final IndexWorker worker;
    private final BacklogStatus backlog;

    SearchIndexHealth(IndexWorker worker, BacklogStatus backlog) {
        super("The backlog of the search index cannot be read");
        this.worker = worker;
        this.backlog = backlog;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var trouble = worker.trouble();
        var behind = backlog.all();
        health.withDetail("waiting", behind.waiting())
                .withDetail("parked", behind.parked())
                .withDetail("oldestSeconds", behind.oldestSeconds());
        if (trouble == null && worker.isRunning()) {
            health.up();
        } else {
            health.down().withDetail("trouble", trouble == null ? "stopped" : trouble);
        }
    }
}
