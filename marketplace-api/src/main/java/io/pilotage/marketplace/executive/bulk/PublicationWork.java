package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.executive.ImportedProfiles;
import io.pilotage.marketplace.executive.PublicationOutcome;
import io.pilotage.marketplace.firm.FirmId;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes the profiles of an import, some at a time, as long as their source is trusted, and not a suspended firm. */
@Component
class PublicationWork {

    private final ProfileImportRepository imports;
    private final SourceRepository sources;
    private final RowStore rows;
    private final ImportedProfiles profiles;
    private final Suspensions suspensions;
    private final ImportSteps steps;
    private final Clock clock;

    PublicationWork(
            ProfileImportRepository imports,
            SourceRepository sources,
            RowStore rows,
            ImportedProfiles profiles,
            Suspensions suspensions,
            ImportSteps steps,
            Clock clock) {
        this.imports = imports;
        this.sources = sources;
        this.rows = rows;
        this.profiles = profiles;
        this.suspensions = suspensions;
        this.steps = steps;
        this.clock = clock;
    }

    /** @return whether there may be more to do */
    boolean advance(ImportId id) {
        return steps.advance(id, most -> step(id, most), () -> fail(id));
    }

    private boolean step(ImportId id, int most) {
        ProfileImport running = imports.findById(id).orElseThrow();
        Source source = sources.findById(running.source()).orElseThrow();
        List<RowStore.Unpublished> next =
                source.trusted() && !suspended(source.firm()) ? rows.unpublished(id, most) : List.of();
        next.forEach(row -> rows.published(id, row.number(), profiles.publish(row.executive())));
        if (next.isEmpty() && running.finishPublication(clock.instant())) {
            imports.save(running);
        }
        return !next.isEmpty();
    }

    private void fail(ImportId id) {
        rows.unpublished(id, 1).forEach(row -> rows.published(id, row.number(), PublicationOutcome.FAILED));
    }

    private boolean suspended(@Nullable FirmId firm) {
        return firm != null && suspensions.stands(SuspendableKind.FIRM, firm.value());
    }
}
