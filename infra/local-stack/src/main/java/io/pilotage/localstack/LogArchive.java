package io.pilotage.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a database server keeps its write-ahead log for good, below its backups. A file in the data folder names the archive, so a copy of
 * that folder goes on with the same one, and a new folder begins another.
 */
record LogArchive(Path folder, Path script) {
    private static final String MARKER = "log-archive";

    /** The archive of this data folder; one that has none gets one. */
    static LogArchive of(Path data, Path backups, Path project) {
        Path marker = data.resolve(MARKER);
        try {
            if (!Files.exists(marker)) {
                Files.writeString(marker, "log-" + UUID.randomUUID());
            }
            return new LogArchive(backups.resolve(Files.readString(marker)), project.resolve("infra/postgres-log.sh"));
        } catch (IOException e) {
            throw new ServerFailure("Cannot prepare the archive of the log below " + backups, e);
        }
    }

    /** From now on the log is kept; before the first backup nobody needs it. */
    void begin() throws IOException {
        Files.createDirectories(folder);
        Privileges.own(folder);
    }

    /** Has PostgreSQL keep each part of its log that is full. */
    List<String> archiving() {
        return List.of(
                "archive_mode=on",
                "archive_command=test ! -d " + quoted(folder) + " || " + command() + " keep \"%p\" %f");
    }

    /** Has PostgreSQL fetch from here what a backup needs. */
    String restoring() {
        return "restore_command=" + command() + " fetch %f \"%p\"";
    }

    private String command() {
        return "LOG_FOLDER=" + quoted(folder) + " sh " + quoted(script);
    }

    private static String quoted(Path path) {
        return "\"" + path.toString().replace("%", "%%") + "\"";
    }

    /** Deletes what no backup needs that begins with this part of the log. */
    void deleteBefore(String part) throws IOException {
        try (Stream<Path> parts = Files.list(folder)) {
            for (Path old : parts.toList()) {
                String name = old.getFileName().toString();
                if (name.matches("[0-9A-F]{24}.*") && name.substring(8).compareTo(part.substring(8)) < 0) {
                    Files.delete(old);
                }
            }
        }
    }
}
