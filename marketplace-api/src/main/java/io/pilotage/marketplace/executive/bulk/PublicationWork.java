package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.executive.ImportedProfiles;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes the profiles of an import, some at a time, as long as their source is trusted. */
@Component
class PublicationWork {

    private static final int CHUNK = 50;

    private final ProfileImportRepository imports;
    private final SourceRepository sources;
    private final RowStore rows;
    private final ImportedProfiles profiles;
    private final Clock clock;

    PublicationWork(
            ProfileImportRepository imports,
            SourceRepository sources,
            RowStore rows,
            ImportedProfiles profiles,
            Clock clock) {
        this.imports = imports;
        this.sources = sources;
        this.rows = rows;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** @return whether there may be more to do */
    @Transactional
    public boolean advance(ImportId id) {
        ProfileImport running = imports.findById(id).orElseThrow();
        boolean trusted = sources.findById(running.source()).orElseThrow().trusted();
        List<RowStore.Unpublished> next = trusted ? rows.unpublished(id, CHUNK) : List.of();
        next.forEach(row -> rows.published(id, row.number(), profiles.publish(row.executive())));
        if (next.isEmpty() && running.finishPublication(clock.instant())) {
            imports.save(running);
        }
        return !next.isEmpty();
    }
}
