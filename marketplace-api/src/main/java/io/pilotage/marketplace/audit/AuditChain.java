package io.pilotage.marketplace.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The entries in the database: each signed when it is written, and chained within seconds. */
@Repository
class AuditChain {

    private static final int BATCH = 5_000;
    private static final String LINK = "select position, hash, mac is not null as signed from audit.entry ";

    private final JdbcClient jdbc;
    private final AuditSeal seal;

    AuditChain(JdbcClient jdbc, AuditSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /**
     * Where a reading stands.
     *
     * @param position of the entry that was read last, 0 before the first
     * @param signed whether that entry was signed when it was written: older ones come first and were not
     */
    record Link(long position, String hash, boolean signed) {

        static final Link START = new Link(0, "0".repeat(64), false);

        Link then(StoredEntry next) {
            return new Link(position + 1, String.valueOf(next.hash()), next.mac() != null);
        }

        boolean isAt(long otherPosition, String otherHash) {
            return position == otherPosition && hash.equals(otherHash);
        }
    }

    void add(StoredEntry entry) {
        Instant sealed = entry.sealedUntil();
        jdbc.sql("""
                insert into audit.entry (id, at, actor, action, subject_kind, subject, details, sealed_until, mac)
                values (:id, :at, :actor, :action, :kind, :subject, :details, :sealed, :mac)""")
                .param("id", entry.id())
                .param("at", Timestamp.from(entry.at()))
                .param("actor", entry.actor())
                .param("action", entry.action())
                .param("kind", entry.subjectKind())
                .param("subject", entry.subject())
                .param("details", entry.details())
                .param("sealed", sealed == null ? null : Timestamp.from(sealed), Types.TIMESTAMP)
                .param("mac", seal.of(entry))
                .update();
    }

    /** Chains what was committed since the last call; one node at a time, apart from the changes themselves, so that these need not wait. */
    @Transactional
    void seal() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('audit.seal'))")
                .query((row, number) -> true)
                .single();
        Link last = end();
        for (StoredEntry entry : unsealed()) {
            last = new Link(last.position() + 1, seal.link(last.hash(), last.position() + 1, entry), true);
            jdbc.sql("update audit.entry set position = :position, hash = :hash where id = :id")
                    .param("position", last.position())
                    .param("hash", last.hash())
                    .param("id", entry.id())
                    .update();
        }
    }

    private List<StoredEntry> unsealed() {
        return jdbc.sql("select " + StoredEntry.COLUMNS + " from audit.entry where position is null order by id limit "
                        + BATCH)
                .query(StoredEntry::read)
                .list();
    }

    Link end() {
        return jdbc.sql(LINK + "where position is not null order by position desc limit 1")
                .query(AuditChain::link)
                .optional()
                .orElse(Link.START);
    }

    Optional<Link> at(long position) {
        return position == 0
                ? Optional.of(Link.START)
                : jdbc.sql(LINK + "where position = :position")
                        .param("position", position)
                        .query(AuditChain::link)
                        .optional();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(row.getLong("position"), row.getString("hash"), row.getBoolean("signed"));
    }

    List<StoredEntry> after(long position, int limit) {
        return jdbc.sql("select " + StoredEntry.COLUMNS
                        + " from audit.entry where position > :position order by position limit :limit")
                .param("position", position)
                .param("limit", limit)
                .query(StoredEntry::read)
                .list();
    }

    /** What is wrong with the entry that should follow the link, or null. */
    @Nullable
    String fault(Link before, StoredEntry entry) {
        long expected = before.position() + 1;
        if (entry.position() == null || entry.position() != expected) {
            return "Entry " + expected + " is missing.";
        }
        String mac = entry.mac();
        if (mac == null ? before.signed() : !mac.equals(seal.of(entry))) {
            return "Entry " + expected + " (" + entry.action() + ", " + entry.at() + ") was changed.";
        }
        return seal.link(before.hash(), expected, entry).equals(entry.hash())
                ? null
                : "Entry " + expected + " (" + entry.action() + ", " + entry.at()
                        + ") does not follow from the one before.";
    }
}
