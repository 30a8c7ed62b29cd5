package io.pilotage.localstack;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
    @TempDir
    private Path data;

    @Test
    void namesEachTakenPortAndTheVariableThatChangesIt() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process launcher = launch(taken.getLocalPort());
            String printed = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(launcher.exitValue()).isEqualTo(1);
            assertThat(printed)
                    .contains("Port " + taken.getLocalPort() + ", for PostgreSQL, is taken")
                    .contains("PILOTAGE_POSTGRES_PORT=");
        }
    }

    @Test
    void doesNotStartTwiceOnTheSameData() throws IOException, InterruptedException {
        LauncherLock lock = new LauncherLock(Folders.below(data));
        assertThat(lock.take()).isTrue();
        // A lock whose channel nobody refers to would end here.
        System.gc();

        Process launcher = launch(Ports.free());
        String printed = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(printed)
                .contains("already runs here as process "
                        + ProcessHandle.current().pid())
                .contains("make stop");
        assertThat(lock.isHeld()).isTrue();
    }

    @Test
    void backsUpARunningSystemOnlyAndRestoresOneThatDoesNotRun() throws IOException, InterruptedException {
        assertThat(refusal("backup")).contains("does not run here").contains("make run");
        assertThat(refusal("restore")).contains("no backup").contains("make backup");
        assertThat(refusal("restore", "until", "yesterday")).contains("in UTC");
        assertThat(refusal("restore", "one", "two")).contains("at most one");

        LauncherLock running = new LauncherLock(Folders.below(data));
        assertThat(running.take()).isTrue();
        assertThat(refusal("restore")).contains("already runs here").contains("make stop");
        assertThat(running.isHeld()).isTrue();
    }

    @Test
    void backsUpWhatRunsAndPutsBackWhatWasLost() throws IOException, InterruptedException {
        Folders folders = Folders.below(data);
        PostgreSql database = PostgreSql.archiving("postgresql", folders, Ports.free());
        database.start();
        try (var running = FileChannel.open(lockFile(folders), CREATE, WRITE)) {
            assertThat(running.lock().isValid()).isTrue();
            assertThat(printed(0, database.port(), "backup")).contains("is complete");
        } finally {
            database.stop();
        }
        Trees.delete(database.data());

        assertThat(printed(0, database.port(), "restore"))
                .contains("Restored backup", "to its end", "make run goes on with it");
        database.start();
        database.stop();
    }

    @Test
    void endsWhatARestoreThatWasKilledLeftBehind() throws IOException, InterruptedException {
        PostgreSql restored = PostgreSql.archiving("postgresql", Folders.below(data), Ports.free())
                .restored(List.of());
        restored.start();
        try {
            assertThat(printed(0, Ports.free(), "stop"))
                    .contains("Ended postgresql.restored, left over from a run that was killed");
            assertThat(restored.isRunning()).isFalse();
        } finally {
            restored.kill();
        }
    }

    private static Path lockFile(Folders folders) throws IOException {
        Path file = folders.base().resolve("run/launcher.lock");
        Files.createDirectories(file.getParent());
        return file;
    }

    private String refusal(String... arguments) throws IOException, InterruptedException {
        return printed(1, Ports.free(), arguments);
    }

    private String printed(int status, int postgresPort, String... arguments) throws IOException, InterruptedException {
        Process launcher = launch(postgresPort, arguments);
        String printed = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).as(printed).isEqualTo(status);
        return printed;
    }

    private Process launch(int postgresPort, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Java.command(), "-cp", Java.classPath(), Launcher.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PILOTAGE_DATA", data.toString());
        builder.environment().put("PILOTAGE_POSTGRES_PORT", Integer.toString(postgresPort));
        return builder.start();
    }
}
