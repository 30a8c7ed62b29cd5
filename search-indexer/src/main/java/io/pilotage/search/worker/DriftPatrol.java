package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the drift checks that are due, each in one process only, and records and logs what they find. */
class DriftPatrol {

    private static final Logger LOG = LoggerFactory.getLogger(DriftPatrol.class);

    private final DriftCheck check;
    private final DriftCheckRecord checks;
    private final ClusterLock lock;

    DriftPatrol(DriftCheck check, DriftCheckRecord checks, ClusterLock lock) {
        this.check = check;
        this.checks = checks;
        this.lock = lock;
    }

    /** Does the check of a kind if it was asked for, or if the last one is so long ago. */
    void runIfDue(DocumentKind kind, Duration every) throws IOException, InterruptedException {
        if (checks.due(kind, every).isPresent()) {
            lock.tryWith("check " + kind, () -> {
                // Again under the lock: another worker may just have done it.
                var repair = checks.due(kind, every);
                if (repair.isPresent()) {
                    run(kind, repair.get());
                }
            });
        }
    }

    /** Does it now; repairs what differs when told to. */
    DriftReport run(DocumentKind kind, boolean repair) throws IOException {
        try {
            var begun = checks.now();
            var report = check.check(kind);
            if (repair && !report.clean()) {
                check.repair(report);
            }
            checks.record(report, begun, repair);
            log(report);
            return report;
        } catch (IOException | RuntimeException e) {
            checks.fail(kind, e.toString());
            throw e;
        }
    }

    private static void log(DriftReport report) {
        if (report.clean()) {
            LOG.info("The index of {} agrees with the database", report.kind());
        } else {
            LOG.warn(
                    "The index of {} has drifted: {} missing, {} stale, {} extra, {} ahead",
                    report.kind(),
                    report.missing().size(),
                    report.stale().size(),
                    report.extra().size(),
                    report.ahead().size());
        }
    }
}
