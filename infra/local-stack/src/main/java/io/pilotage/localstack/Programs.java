package io.pilotage.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, with what it prints in a log file. */
final class Programs {

    private Programs() {}

    static void run(String server, List<String> command, Map<String, String> environment, Path log, Duration patience) {
        Process process = null;
        try {
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                Processes.signal("KILL", Processes.tree(process.toHandle()));
                throw new ServerFailure("%s took longer than %d s to prepare. %s"
                        .formatted(server, patience.toSeconds(), Logs.quote(log)));
            }
            if (process.exitValue() != 0) {
                throw new ServerFailure("%s could not be prepared (exit status %d). %s"
                        .formatted(server, process.exitValue(), Logs.quote(log)));
            }
        } catch (IOException e) {
            throw new ServerFailure("Cannot run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            if (process != null) {
                Processes.signal("KILL", Processes.tree(process.toHandle()));
            }
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while preparing " + server, e);
        }
    }
}
