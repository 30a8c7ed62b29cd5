package io.pilotage.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Does a piece of preparation once for all processes that share a folder. */
final class Once {

    private Once() {}

    /** Runs the step unless {@code result} exists; the step makes it exist as its last act. Others wait meanwhile. */
    static void make(Path result, Step step) {
        make(result, () -> Files.exists(result), step);
    }

    /** Runs the step unless {@code marker} says that it was done for this {@code state}, and has it say so. Others wait meanwhile. */
    static void make(Path marker, String state, Step step) {
        make(marker, () -> Files.exists(marker) && Files.readString(marker).equals(state), () -> {
            Files.deleteIfExists(marker);
            step.run();
            Files.writeString(marker, state);
        });
    }

    private static void make(Path result, Condition done, Step step) {
        Path lockFile = result.resolveSibling(result.getFileName() + ".lock");
        try {
            if (done.holds()) {
                return;
            }
            Files.createDirectories(result.getParent());
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !done.holds()) {
                    step.run();
                }
            }
        } catch (IOException e) {
            throw new ServerFailure("Cannot prepare " + result, e);
        }
    }

    /** Whether there is nothing to do. */
    private interface Condition {
        boolean holds() throws IOException;
    }

    /** One piece of preparation. */
    interface Step {
        void run() throws IOException;
    }
}
