package io.pilotage.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Base backups of a database server, all its databases in one, and the log that goes on from them. By SQL and copies of files alone, because
 * the server comes without pg_basebackup.
 */
public final class Backups {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern FIRST_PART = Pattern.compile("START WAL LOCATION: .* \\(file ([0-9A-F]{24})\\)");
    private static final String LABEL = "backup_label";
    private static final int KEPT = 3;

    /** Folders whose contents a server that starts makes anew, or takes from the log. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_dynshmem",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private final PostgreSql server;
    private final Path folder;

    Backups(PostgreSql server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /**
     * Takes a backup of the running server and returns its name, the time at which it was complete. The newest three are kept.
     *
     * @throws ServerFailure when the server does not answer, or another backup is being taken
     */
    public String take() {
        Path lockFile = folder.resolve("lock");
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock alone = tryLock(channel)) {
                if (alone == null) {
                    throw new ServerFailure("Another backup is being taken");
                }
                return takeAlone();
            }
        } catch (IOException e) {
            throw new ServerFailure("Cannot write to " + folder + ": " + e, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException byThisProcess) {
            return null;
        }
    }

    private String takeAlone() {
        Path half = folder.resolve("half");
        try (Connection connection = server.connectAsSuperuser();
                Statement session = connection.createStatement()) {
            Trees.delete(half);
            server.logArchive(server.data()).begin();
            session.execute("select pg_backup_start('Pilotage', true)");
            Trees.copy(server.data(), half, Backups::isNeeded);
            try (ResultSet end =
                    session.executeQuery("select labelfile, clock_timestamp() from pg_backup_stop(true)")) {
                end.next();
                Files.writeString(half.resolve(LABEL), end.getString(1));
                String name = NAME.format(end.getTimestamp(2).toInstant());
                Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                deleteOld();
                return name;
            }
        } catch (SQLException | IOException e) {
            throw new ServerFailure("Cannot take a backup of " + server.name() + ": " + e.getMessage(), e);
        }
    }

    private static boolean isNeeded(Path file) {
        String name = file.getFileName().toString();
        return !EMPTY.contains(file.getName(0).toString())
                && !name.startsWith("postmaster.")
                && !name.startsWith("pgsql_tmp");
    }

    private void deleteOld() throws IOException {
        List<String> names = names();
        for (String old : names.subList(0, Math.max(0, names.size() - KEPT))) {
            Trees.delete(folder.resolve(old));
        }
        Path oldest = folder.resolve(names().getFirst());
        Matcher first = FIRST_PART.matcher(Files.readString(oldest.resolve(LABEL)));
        if (first.find()) {
            server.logArchive(oldest).deleteBefore(first.group(1));
        }
    }

    /** The names of all backups, oldest first. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(backup -> Files.exists(backup.resolve(LABEL)))
                    .map(backup -> backup.getFileName().toString())
                    .filter(name -> name.endsWith("Z"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ServerFailure("Cannot read " + folder, e);
        }
    }

    /**
     * Puts a backup in the place of the data of the server, which must not run, and plays back the log from there: to the moment, or to its
     * end, including what the server had not archived yet. The data of before is kept beside it until the next time.
     *
     * @param name the backup; null for the newest that was complete at the moment
     * @return the name of the backup
     * @throws ServerFailure when there is none, or the log does not reach the moment; the data is as it was
     */
    public String restore(@Nullable String name, @Nullable Instant moment) {
        String chosen = choose(name, moment);
        PostgreSql restored = server.restored(recovery(chosen, moment));
        try {
            unpack(folder.resolve(chosen), restored.data());
            restored.start();
            restored.stop();
            Path before = before();
            Trees.delete(before);
            if (Files.exists(server.data())) {
                Files.move(server.data(), before, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(restored.data(), server.data(), StandardCopyOption.ATOMIC_MOVE);
            return chosen;
        } catch (IOException e) {
            throw new ServerFailure("Cannot restore " + chosen + ": " + e, e);
        } finally {
            restored.kill();
        }
    }

    /** Where the data that a restore replaced is kept. */
    Path before() {
        return server.data().resolveSibling(server.name() + ".before-restore");
    }

    private String choose(@Nullable String name, @Nullable Instant moment) {
        List<String> names = names();
        if (names.isEmpty()) {
            throw new ServerFailure("There is no backup in " + folder + ". make backup takes one of a running system");
        }
        Optional<String> chosen = names.stream()
                .filter(it -> name == null || it.equals(name))
                .filter(it -> moment == null || it.compareTo(NAME.format(moment)) <= 0)
                .reduce((older, newer) -> newer);
        return chosen.orElseThrow(() -> new ServerFailure(
                "There is no such backup%s. Those in %s, each named for the time at which it was complete: %s"
                        .formatted(
                                moment == null ? "" : " from before that moment", folder, String.join(", ", names))));
    }

    private List<String> recovery(String backup, @Nullable Instant moment) {
        List<String> settings = new ArrayList<>();
        settings.add(server.logArchive(folder.resolve(backup)).restoring());
        // Archived once somebody works with it: a restore that was cut off must not lead the next one its way.
        settings.add("archive_command=");
        if (moment != null) {
            // An offset, because the server knows no names of time zones yet when it reads this.
            settings.add("recovery_target_time="
                    + moment.atOffset(ZoneOffset.UTC).toString().replace("Z", "+00"));
            settings.add("recovery_target_action=promote");
        }
        return settings;
    }

    private void unpack(Path backup, Path data) throws IOException {
        Trees.delete(data);
        Trees.copy(backup, data, file -> true);
        Path log = server.data().resolve("pg_wal");
        boolean same =
                Files.isDirectory(log) && server.logArchive(server.data()).equals(server.logArchive(backup));
        if (same) {
            try (Stream<Path> parts = Files.list(log)) {
                for (Path part : parts.filter(Files::isRegularFile).toList()) {
                    Files.copy(part, data.resolve("pg_wal").resolve(part.getFileName()));
                }
            }
        }
        Files.createFile(data.resolve("recovery.signal"));
    }
}
