package io.pilotage.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of one test run, locked as long as its JVM lives, so that a later run can tell an abandoned one. */
final class TestRun {
    private final Path folder;
    private final FileChannel channel;

    private TestRun(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Ends and deletes what killed runs left below {@code runs}, and opens a folder of our own there. */
    static TestRun openBelow(Path runs) {
        try {
            Files.createDirectories(runs);
            try (FileChannel opening = open(runs.resolve("opening"));
                    FileLock oneAtATime = opening.lock()) {
                return openAlone(runs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** While no other run of these tests, in a JVM beside ours, looks for abandoned ones. */
    private static TestRun openAlone(Path runs) throws IOException {
        try (Stream<Path> earlier = Files.list(runs)) {
            for (Path run : earlier.filter(Files::isDirectory).toList()) {
                removeIfAbandoned(run.toAbsolutePath().normalize());
            }
        }
        Path folder = runs.resolve("run-" + ProcessHandle.current().pid())
                .toAbsolutePath()
                .normalize();
        Files.createDirectories(folder);
        TestRun run = lock(folder);
        if (run == null) {
            throw new ServerFailure("Another test run uses " + folder);
        }
        return run;
    }

    Path folder() {
        return folder;
    }

    /** Deletes the data; its servers have ended. The logs stay until the next run, for whoever looks into a failure. */
    void end() {
        try {
            Trees.delete(folder.resolve("data"));
            Trees.delete(folder.resolve("run"));
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeIfAbandoned(Path folder) throws IOException {
        TestRun run = lock(folder);
        if (run == null) {
            return;
        }
        for (Path pidFile : pidFiles(folder)) {
            ChildProcess.stopOrphan(pidFile, folder.toString(), "KILL");
        }
        Trees.delete(folder);
        run.channel.close();
    }

    private static List<Path> pidFiles(Path folder) throws IOException {
        Path pids = folder.resolve("run");
        if (!Files.isDirectory(pids)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(pids)) {
            return files.toList();
        }
    }

    private static @Nullable TestRun lock(Path folder) throws IOException {
        FileChannel channel = open(folder.resolve("lock"));
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return null;
        }
        return new TestRun(folder, channel);
    }

    private static FileChannel open(Path lock) throws IOException {
        return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
