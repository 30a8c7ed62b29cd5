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
        if (Files.exists(result)) {
            return;
        }
        Path lockFile = result.resolveSibling(result.getFileName() + ".lock");
        try {
            Files.createDirectories(result.getParent());
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(result)) {
                    step.run();
                }
            }
        } catch (IOException e) {
            throw new ServerFailure("Cannot prepare " + result, e);
        }
    }

    /** One piece of preparation. */
    interface Step {
        void run() throws IOException;
    }
}
