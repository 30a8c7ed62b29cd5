package io.pilotage.stripe.simulator.state;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An append-only file with one JSON line per change, each forced to disk before it counts. A last line that a crash cut
 * short is dropped when the file is opened, because nobody was ever told that it happened.
 */
final class Journal implements AutoCloseable {
    private static final String FILE = "journal.jsonl";

    private final Path folder;
    private final FileChannel lockFile;
    private FileChannel channel;

    Journal(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            lockFile = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock(lockFile);
            channel = open(folder.resolve(FILE));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot open the simulator's data folder " + folder, failure);
        }
    }

    private static void lock(FileChannel file) throws IOException {
        @Nullable FileLock lock = file.tryLock();
        if (lock == null) {
            throw new IOException("another simulator uses this data folder");
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    void replay(Consumer<JsonNode> change) {
        Path file = folder.resolve(FILE);
        long good = 0;
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            @Nullable String line;
            while ((line = reader.readLine()) != null) {
                long end = good + line.getBytes(StandardCharsets.UTF_8).length + 1;
                if (end > channel.size()) {
                    break;
                }
                change.accept(Json.MAPPER.readTree(line));
                good = end;
            }
            channel.truncate(good);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        } catch (JacksonException failure) {
            throw new IllegalStateException("the journal " + file + " is damaged after byte " + good, failure);
        }
    }

    void append(JsonNode change) {
        try {
            write(channel, change);
            channel.force(false);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write the journal", failure);
        }
    }

    /** Replaces the whole journal by these changes, atomically. */
    void rewrite(Stream<JsonNode> changes) {
        Path fresh = folder.resolve(FILE + ".new");
        try {
            Files.deleteIfExists(fresh);
            try (FileChannel target = open(fresh)) {
                for (JsonNode change : (Iterable<JsonNode>) changes::iterator) {
                    write(target, change);
                }
                target.force(true);
            }
            channel.close();
            Files.move(
                    fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            channel = open(folder.resolve(FILE));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot rewrite the journal", failure);
        }
    }

    private static void write(FileChannel target, JsonNode change) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((change.toString() + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            target.write(line);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            lockFile.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
