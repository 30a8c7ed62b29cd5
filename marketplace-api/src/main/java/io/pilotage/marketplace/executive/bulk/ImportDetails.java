package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.identity.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An imported file as admins see it.
 *
 * @param finishedAt when the last row was handled; null while it runs
 * @param publication null until somebody asks for it
 */
public record ImportDetails(
        ImportId id,
        SourceDetails source,
        String fileName,
        ImportFormat format,
        PersonId importedBy,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        ImportCounts counts,
        @Nullable Publication publication) {

    /** Publishing the imported profiles in bulk; {@code finishedAt} is null while it runs. */
    public record Publication(Instant askedAt, @Nullable Instant finishedAt, PublicationCounts counts) {}

    /** Whether rows are being read or published just now. */
    public boolean running() {
        return finishedAt == null || (publication != null && publication.finishedAt() == null);
    }
}
