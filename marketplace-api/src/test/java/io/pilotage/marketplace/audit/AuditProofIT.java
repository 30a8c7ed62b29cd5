package io.pilotage.marketplace.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.pilotage.marketplace.audit.AuditAnchors.Anchor;
import io.pilotage.marketplace.shared.Sha256;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.Databases;
import io.pilotage.marketplace.testing.SequentialScans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a superuser of the database does to the log behind the application's back is found and named. */
class AuditProofIT {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final int ENTRIES = 120;

    private final String name = "audit_proof_" + DATABASES.incrementAndGet();

    @TempDir
    private Path outside;

    private SingleConnectionDataSource database;
    private JdbcClient jdbc;
    private JdbcClient superuser;
    private AuditChain chain;
    private AuditAnchors anchors;
    private AuditProver prover;

    @BeforeEach
    void writeALog() {
        database = Databases.migrated(name, "audit");
        jdbc = JdbcClient.create(database);
        superuser = Databases.ownerOf(name);
        var settings = new AuditSettings(
                "a-key-that-is-in-no-database-0123", outside.resolve("anchors.log"), Duration.ofHours(1));
        var seal = new AuditSeal(settings);
        chain = new AuditChain(jdbc, seal);
        anchors = new AuditAnchors(chain, seal, settings, Clock.systemUTC());
        prover = new AuditProver(jdbc, chain, anchors, seal, Clock.systemUTC());
        for (int number = 1; number <= ENTRIES; number++) {
            write("Thing" + number, null);
        }
        write("Hidden", Instant.parse("2099-01-01T00:00:00Z"));
        chain.seal();
        anchors.drop();
        prover.step();
        assertThat(prover.proof().problem()).isNull();
        assertThat(prover.proof().provenAt()).isNotNull();
        assertThat(prover.proof().anchoredAt()).isNotNull();
    }

    @AfterEach
    void close() {
        database.destroy();
    }

    @Test
    void anchorsTheFirstEntriesAsSoonAsTheyAreSealed() {
        var settings = new AuditSettings(
                "a-key-that-is-in-no-database-0123", outside.resolve("first.log"), Duration.ofHours(1));
        var newNode = new AuditAnchors(chain, new AuditSeal(settings), settings, Clock.systemUTC());
        RecurringTask<Void> sealing = new AuditJobs().sealAuditLog(chain, newNode);

        sealing.executeRecurringly(mock(), mock());
        sealing.executeRecurringly(mock(), mock());

        assertThat(newNode.all()).singleElement().extracting(Anchor::position).isEqualTo(ENTRIES + 1L);
    }

    @Test
    void findsThatTheNewestEntriesWereDeleted() {
        tamper("delete from audit.entry where position > " + (ENTRIES + 1 - 50));

        assertThat(prover.proof().problem())
                .startsWith(
                        "The log was cut after entry " + (ENTRIES + 1 - 50) + ": it went to entry " + (ENTRIES + 1));
        goOn();
        assertThat(prover.proof().problem()).startsWith("Entry " + (ENTRIES + 1) + " is not the one that was anchored");
    }

    @Test
    void findsAnEditedEntry() {
        tamper("update audit.entry set action = 'NothingHappened' where position = 7");

        assertThat(found()).startsWith("Entry 7 (NothingHappened");
        goOn();
        assertThat(found()).startsWith("Entry 7 (NothingHappened");
    }

    @Test
    void findsAMissingEntry() {
        tamper("delete from audit.entry where position = 7");

        assertThat(found()).isEqualTo("Entry 7 is missing.");
    }

    @Test
    void findsASecretThatWasOpenedTooEarly() {
        tamper("update audit.entry set sealed_until = null where action = 'Hidden'");

        assertThat(found()).startsWith("Entry " + (ENTRIES + 1) + " (Hidden").endsWith("was changed.");
    }

    @Test
    void findsAChainThatWasRewrittenWithoutTheKey() {
        String previous = "0".repeat(64);
        for (StoredEntry entry : chain.after(0, 1000)) {
            String action = Long.valueOf(3).equals(entry.position()) ? "Forged" : entry.action();
            previous = Sha256.hex(previous + entry.id() + action);
            tamper("update audit.entry set action = '%s', mac = '%s', hash = '%s' where id = '%s'"
                    .formatted(action, Sha256.hex(action), previous, entry.id()));
        }

        assertThat(found()).startsWith("Entry 1 (Thing1,");
    }

    @Test
    void findsAChainThatTheApplicationItselfWasMadeToRewrite() {
        tamper("delete from audit.entry where position = 3");
        tamper("update audit.entry set position = null, hash = null");
        write("Padding", null);
        goOn();

        assertThat(found()).startsWith("Entry " + (ENTRIES + 1) + " is not the one that was anchored at");
    }

    @Test
    void findsSignaturesThatWereTakenAway() {
        tamper("update audit.entry set action = 'Forged', mac = null where position = 5");

        assertThat(found()).startsWith("Entry 5 (Forged");
    }

    @Test
    void findsAForgedNoteOfWhatWasProvenAndAForgedAnchor() throws IOException {
        tamper("update audit.reading set position = " + ENTRIES);
        assertThat(prover.proof().problem()).isEqualTo("The note of what was proven was changed.");

        Path file = outside.resolve("anchors.log");
        Files.writeString(file, Files.readString(file).replace(" " + (ENTRIES + 1) + " ", " 20 "));
        prover.step();
        assertThat(prover.proof().problem()).startsWith("An anchor was changed: pilotage-audit ");
    }

    @Test
    void accusesNobodyWhenAnAnchorWasWrittenByHalf() throws IOException {
        Path file = outside.resolve("anchors.log");
        String whole = Files.readString(file);
        Files.writeString(file, whole + whole.substring(0, whole.length() - 20));
        write("Later", null);
        chain.seal();
        anchors.drop();

        assertThat(found()).isEqualTo("null");
        assertThat(anchors.all()).hasSize(2);
    }

    @Test
    void readsNoTableFromBeginningToEndForOneQuestion() {
        superuser.sql("""
                insert into audit.entry (id, at, action, subject_kind, subject, details, position, hash)
                select gen_random_uuid(), now(), 'Old', 'Thing', gen_random_uuid(), '{}', n, 'h' || n
                from generate_series(1000, 30000) n;
                analyze audit.entry""").update();

        assertThat(new SequentialScans(database).of(prover::proof)).doesNotContain("entry");
        assertThat(new SequentialScans(database).of(chain::seal)).doesNotContain("entry");
    }

    private String found() {
        prover.step();
        return String.valueOf(prover.proof().problem());
    }

    /** Nothing that happens afterwards hides what was found. */
    private void goOn() {
        for (int number = 0; number < 60; number++) {
            write("Later", null);
        }
        chain.seal();
        prover.step();
    }

    private void write(String action, Instant sealedUntil) {
        chain.add(new StoredEntry(
                Uuids.next(),
                Instant.parse("2026-05-01T12:00:00.123456Z"),
                null,
                action,
                "Thing",
                Uuids.next(),
                "{}",
                sealedUntil,
                null,
                null,
                null));
    }

    private void tamper(String statement) {
        superuser.sql("alter table audit.entry disable trigger user").update();
        superuser.sql(statement).update();
        superuser.sql("alter table audit.entry enable trigger user").update();
    }
}
