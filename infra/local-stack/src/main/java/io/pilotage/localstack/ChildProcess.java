package io.pilotage.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process in a session of its own, so that the terminal's Ctrl-C does not reach it, with a pid file by which a later run
 * finds it when this one was killed.
 */
final class ChildProcess {
    private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(20);

    private final Process process;
    private final Path pidFile;

    private ChildProcess(Process process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    static ChildProcess start(List<String> command, Map<String, String> environment, Path log, Path pidFile) {
        List<String> detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(command);
        try {
            Files.createDirectories(log.getParent());
            Files.createDirectories(pidFile.getParent());
            ProcessBuilder builder = new ProcessBuilder(detached)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(Path.of("/dev/null").toFile());
            // Settings meant for other installations of these servers must not leak into ours.
            builder.environment().keySet().removeIf(key -> key.matches("(KC|ES|PG|JAVA)_.*|PG[A-Z]+|JDK_JAVA_OPTIONS"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            Files.writeString(pidFile, process.pid() + "\n");
            return new ChildProcess(process, pidFile);
        } catch (IOException e) {
            throw new ServerFailure("Cannot start " + command.getFirst(), e);
        }
    }

    /**
     * Ends what an earlier, killed run left behind according to the pid file: the signal for the leader, and after that
     * force. A process whose command line does not mention {@code mark} is not ours and is left alone.
     *
     * @return whether there was an orphan
     */
    static boolean stopOrphan(Path pidFile, String mark, String signal) {
        try {
            if (!Files.exists(pidFile)) {
                return false;
            }
            String content = Files.readString(pidFile).strip();
            boolean found = false;
            if (content.matches("[1-9][0-9]{0,9}")) {
                long pid = Long.parseLong(content);
                if (Processes.group(pid).stream().anyMatch(process -> Processes.mentions(process, mark))) {
                    found = true;
                    end(pid, signal);
                }
            }
            Files.deleteIfExists(pidFile);
            return found;
        } catch (IOException e) {
            throw new ServerFailure("Cannot read " + pidFile, e);
        }
    }

    private static void end(long groupId, String signal) {
        List<ProcessHandle> all = Processes.group(groupId).stream()
                .flatMap(process -> Processes.tree(process).stream())
                .distinct()
                .toList();
        List<ProcessHandle> leader =
                all.stream().filter(process -> process.pid() == groupId).toList();
        Processes.signal("CONT", all);
        Processes.signal(signal, leader);
        Waiting.until(ORPHAN_PATIENCE, () -> leader.stream().noneMatch(ProcessHandle::isAlive));
        Processes.signal("KILL", all);
        if (!Waiting.until(ORPHAN_PATIENCE, () -> all.stream().noneMatch(ProcessHandle::isAlive))) {
            throw new ServerFailure("An earlier server, process " + groupId + ", cannot be ended");
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    /** Asks the leader to end, and forces everything to when it does not within the time. */
    void stop(String signal, Duration patience) {
        List<ProcessHandle> all = Processes.tree(process.toHandle());
        Processes.signal("CONT", all);
        Processes.signal(signal, List.of(process.toHandle()));
        if (!awaitEnd(patience)) {
            Processes.signal("KILL", all);
        }
        Processes.signal("KILL", Processes.group(process.pid()));
        forget();
    }

    /** Ends everything at once, as a power cut would. */
    void kill() {
        List<ProcessHandle> all = Processes.tree(process.toHandle());
        Processes.signal("STOP", all);
        Processes.signal("KILL", Processes.tree(process.toHandle()));
        Processes.signal("KILL", Processes.group(process.pid()));
        awaitEnd(Duration.ofSeconds(15));
        Waiting.until(Duration.ofSeconds(15), () -> all.stream().noneMatch(ProcessHandle::isAlive));
        forget();
    }

    void pause() {
        // The leader first: it then starts no further children.
        Processes.signal("STOP", List.of(process.toHandle()));
        Processes.signal("STOP", Processes.tree(process.toHandle()));
    }

    void resume() {
        Processes.signal("CONT", Processes.tree(process.toHandle()).reversed());
    }

    private boolean awaitEnd(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new ServerFailure("Cannot delete " + pidFile, e);
        }
    }
}
