package io.pilotage.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets one launcher at a time use a folder of data. The lock ends with the process, however it ends. */
final class LauncherLock {
    private static final Duration STOP_PATIENCE = Duration.ofMinutes(2);

    private final Path lockFile;
    private final Path pidFile;

    /** Kept, because the lock goes away with the channel, and the channel when nothing refers to it. */
    private @Nullable FileChannel channel;

    LauncherLock(Folders folders) {
        lockFile = folders.base().resolve("run/launcher.lock");
        pidFile = folders.pidFile("launcher");
    }

    /** Takes the lock for as long as this object lives; false when another launcher has it. */
    boolean take() {
        try {
            Files.createDirectories(lockFile.getParent());
            FileChannel opened = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (opened.tryLock() == null) {
                opened.close();
                return false;
            }
            channel = opened;
            Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
            return true;
        } catch (IOException e) {
            throw new ServerFailure("Cannot write to " + lockFile.getParent(), e);
        }
    }

    boolean isHeld() {
        return channel != null && channel.isOpen();
    }

    /** The launcher that has the lock. */
    Optional<ProcessHandle> holder() {
        try {
            String pid = Files.exists(pidFile) ? Files.readString(pidFile).strip() : "";
            return pid.matches("[1-9][0-9]{0,9}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Asks the launcher that has the lock to end, waits for that, and takes the lock. */
    void takeOver() {
        if (take()) {
            return;
        }
        holder().filter(process -> Processes.mentions(process, "local-stack")).ifPresent(ProcessHandle::destroy);
        if (!Waiting.until(STOP_PATIENCE, this::take)) {
            throw new ServerFailure("The launcher that uses " + lockFile.getParent() + " does not end");
        }
    }
}
