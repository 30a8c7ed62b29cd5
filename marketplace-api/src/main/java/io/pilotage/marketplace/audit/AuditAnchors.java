package io.pilotage.marketplace.audit;

import io.pilotage.marketplace.audit.AuditChain.Link;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Signed lines, outside the database, that say how far the log went and how it ended: in the application's log, whose logger
 * {@code io.pilotage.audit.anchor} operators send where nobody can change it, and in a file. Whoever cuts or rewrites the log in the
 * database contradicts them.
 */
@Component
class AuditAnchors {

    private static final Logger ANCHORS = LoggerFactory.getLogger("io.pilotage.audit.anchor");
    private static final String BEGINNING = "pilotage-audit";
    private static final int PARTS = 5;
    private static final int SIGNATURE = 64;

    private final AuditChain chain;
    private final AuditSeal seal;
    private final AuditSettings settings;
    private final Clock clock;
    private volatile boolean dropped;

    AuditAnchors(AuditChain chain, AuditSeal seal, AuditSettings settings, Clock clock) {
        this.chain = chain;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param fault what is wrong with the line itself, or null */
    record Anchor(
            Instant at,
            long position,
            String hash,
            @Nullable String fault) {}

    /** Writes it down if this node never has: the first entries of an installation wait for no round. */
    void dropFirst() {
        if (!dropped) {
            drop();
        }
    }

    /** Writes down how the log ends now. */
    void drop() {
        Link end = chain.end();
        if (end.position() == 0) {
            return;
        }
        String words = BEGINNING + " " + clock.instant() + " " + end.position() + " " + end.hash();
        String line = words + " " + seal.sign(words);
        ANCHORS.info(line);
        Path file = settings.anchorFile();
        if (file != null) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(
                        file,
                        (endsInALine(file) ? "" : "\n") + line + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND,
                        StandardOpenOption.SYNC);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot anchor the audit log in " + file, e);
            }
        }
        dropped = true;
    }

    /** All lines of the file, oldest first. */
    List<Anchor> all() {
        Path file = settings.anchorFile();
        if (file == null || !Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(AuditAnchors::whole)
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the anchors of the audit log in " + file, e);
        }
    }

    /** False where the disk was full or the machine died in the middle of a line: that is no word against anybody. */
    private static boolean whole(String line) {
        int signature = line.length() - line.lastIndexOf(' ') - 1;
        return line.split(" ", -1).length >= PARTS && signature >= SIGNATURE;
    }

    private static boolean endsInALine(Path file) throws IOException {
        try (var there = new RandomAccessFile(file.toFile(), "r")) {
            if (there.length() == 0) {
                return true;
            }
            there.seek(there.length() - 1);
            return there.read() == '\n';
        } catch (FileNotFoundException first) {
            return true;
        }
    }

    private Anchor read(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != PARTS || !line.equals(signed(parts))) {
            return new Anchor(Instant.EPOCH, 0, "", "An anchor was changed: " + line);
        }
        return new Anchor(Instant.parse(parts[1]), Long.parseLong(parts[2]), parts[3], null);
    }

    private String signed(String[] parts) {
        String words = String.join(" ", List.of(parts).subList(0, PARTS - 1));
        return words + " " + seal.sign(words);
    }
}
