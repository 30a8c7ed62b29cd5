package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.executive.SourceId;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.Aggregate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One file of executives: first read to its end, then, if its source is trusted, published as often as asked. */
@Table(schema = "executive", name = "profile_import")
class ProfileImport extends Aggregate {

    @Id
    private final ImportId id;

    @Version
    private long version;

    private final SourceId source;
    private final String fileName;
    private final ImportFormat format;
    private final ImportHeader header;
    private final PersonId importedBy;
    private final Instant receivedAt;
    private @Nullable Instant finishedAt;
    private @Nullable Instant publicationAskedAt;
    private @Nullable Instant publicationFinishedAt;

    @PersistenceCreator
    ProfileImport(
            ImportId id,
            long version,
            SourceId source,
            String fileName,
            ImportFormat format,
            ImportHeader header,
            PersonId importedBy,
            Instant receivedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant publicationAskedAt,
            @Nullable Instant publicationFinishedAt) {
        this.id = id;
        this.version = version;
        this.source = source;
        this.fileName = fileName;
        this.format = format;
        this.header = header;
        this.importedBy = importedBy;
        this.receivedAt = receivedAt;
        this.finishedAt = finishedAt;
        this.publicationAskedAt = publicationAskedAt;
        this.publicationFinishedAt = publicationFinishedAt;
    }

    static ProfileImport receive(
            ImportId id,
            SourceId source,
            String fileName,
            ImportFormat format,
            List<String> header,
            PersonId by,
            Instant now) {
        var received =
                new ProfileImport(id, 0, source, fileName, format, new ImportHeader(header), by, now, null, null, null);
        received.register(new ImportReceived(id, source, fileName));
        return received;
    }

    /** Every row is handled; does nothing the second time. */
    boolean finish(ImportCounts counts, Instant now) {
        if (finishedAt != null) {
            return false;
        }
        finishedAt = now;
        register(new ImportFinished(id, counts));
        return true;
    }

    /**
     * @throws ImportStillRunning while it is read or published
     * @throws SourceNotTrusted unless an admin vouches for the source
     */
    void askForPublication(Source from, Instant now) {
        if (finishedAt == null || publicationRunning()) {
            throw new ImportStillRunning();
        }
        if (!from.trusted()) {
            throw new SourceNotTrusted();
        }
        publicationAskedAt = now;
        publicationFinishedAt = null;
        register(new ImportPublicationAsked(id));
    }

    /** Every profile is handled; does nothing the second time. */
    boolean finishPublication(Instant now) {
        if (!publicationRunning()) {
            return false;
        }
        publicationFinishedAt = now;
        return true;
    }

    private boolean publicationRunning() {
        return publicationAskedAt != null && publicationFinishedAt == null;
    }

    ImportId id() {
        return id;
    }

    SourceId source() {
        return source;
    }

    ImportFormat format() {
        return format;
    }

    List<String> header() {
        return header.columns();
    }

    PersonId importedBy() {
        return importedBy;
    }

    String fileName() {
        return fileName;
    }

    ImportDetails details(SourceDetails from, ImportCounts counts, PublicationCounts published) {
        return new ImportDetails(
                id,
                from,
                fileName,
                format,
                importedBy,
                receivedAt,
                finishedAt,
                counts,
                publicationAskedAt == null
                        ? null
                        : new ImportDetails.Publication(publicationAskedAt, publicationFinishedAt, published));
    }
}
