package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.executive.ImportOutcome;
import io.pilotage.marketplace.executive.ImportedExecutive;
import io.pilotage.marketplace.executive.ImportedProfiles;
import io.pilotage.marketplace.notification.Headline;
import io.pilotage.marketplace.notification.Notice;
import io.pilotage.marketplace.notification.Notifications;
import io.pilotage.marketplace.shared.FieldError;
import io.pilotage.marketplace.shared.InvalidInput;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads the stored rows of an import, some at a time: what a row did and that it was done are one transaction, so that a crash at
 * any point neither loses a row nor takes one twice.
 */
@Component
class ImportWork {

    private static final String PAGE = "/imports/";

    private final ProfileImportRepository imports;
    private final RowStore rows;
    private final ImportedProfiles profiles;
    private final Notifications notifications;
    private final ImportJobs jobs;
    private final ImportSteps steps;
    private final Clock clock;

    ImportWork(
            ProfileImportRepository imports,
            RowStore rows,
            ImportedProfiles profiles,
            Notifications notifications,
            ImportJobs jobs,
            ImportSteps steps,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.profiles = profiles;
        this.notifications = notifications;
        this.jobs = jobs;
        this.steps = steps;
        this.clock = clock;
    }

    /** @return whether there may be more to do */
    boolean advance(ImportId id) {
        return steps.advance(id, most -> step(id, most), () -> refuse(id));
    }

    private boolean step(ImportId id, int most) {
        ProfileImport running = imports.findById(id).orElseThrow();
        List<RowStore.Waiting> waiting = rows.waiting(id, most);
        waiting.forEach(row -> take(running, row));
        if (waiting.isEmpty()) {
            finish(running);
        }
        return !waiting.isEmpty();
    }

    private void refuse(ImportId id) {
        rows.waiting(id, 1)
                .forEach(row -> rows.handled(
                        id,
                        row.number(),
                        ImportOutcome.REFUSED,
                        null,
                        RowProblems.of(List.of(new FieldError("", "unexpected", "This row could not be stored.")))));
    }

    private void take(ProfileImport running, RowStore.Waiting row) {
        var reading = RowReading.of(running.format().rows(), running.source(), running.header(), row.content());
        ImportedExecutive executive = reading.executive();
        if (executive != null) {
            try {
                var taken = profiles.take(executive);
                rows.handled(
                        running.id(), row.number(), taken.outcome(), taken.executive(), reading.named(taken.lacking()));
                return;
            } catch (InvalidInput wrong) {
                reading.add(wrong);
            }
        }
        rows.handled(running.id(), row.number(), ImportOutcome.REFUSED, null, reading.problems());
    }

    private void finish(ProfileImport running) {
        ImportCounts counts = rows.counts(running.id());
        if (running.finish(counts, clock.instant())) {
            imports.save(running);
            notifications.notify(new Notice(
                    running.importedBy(),
                    Headline.of("Your import has finished"),
                    running.fileName(),
                    counts.taken() + " of " + counts.rows() + " rows are profiles now; " + counts.refused()
                            + " were refused and wait in a file for you to put right.",
                    PAGE + running.id()));
            jobs.readNextOf(running.source());
        }
    }
}
