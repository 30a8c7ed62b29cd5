package io.pilotage.marketplace.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry with all that the database keeps of it.
 *
 * @param sealedUntil until when nobody may learn of it
 * @param mac signature over its own words, written with them; null in entries that are older than signatures
 * @param position place in the chain, or null until it is sealed (within seconds)
 * @param hash of the entry at that place, after the one before
 */
record StoredEntry(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        String action,
        String subjectKind,
        UUID subject,
        String details,
        @Nullable Instant sealedUntil,
        @Nullable String mac,
        @Nullable Long position,
        @Nullable String hash) {

    static final String COLUMNS =
            "id, at, actor, action, subject_kind, subject, details, sealed_until, mac, position, hash";

    static StoredEntry read(ResultSet row, int number) throws SQLException {
        Timestamp sealed = row.getTimestamp("sealed_until");
        return new StoredEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getObject("subject", UUID.class),
                row.getString("details"),
                sealed == null ? null : sealed.toInstant(),
                row.getString("mac"),
                row.getObject("position", Long.class),
                row.getString("hash"));
    }

    AuditEntry shown() {
        return new AuditEntry(id, at, actor, action, subjectKind, subject, details, hash);
    }
}
