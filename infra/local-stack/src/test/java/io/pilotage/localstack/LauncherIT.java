package io.pilotage.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

    private Process launch(int postgresPort) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Java.command(), "-cp", Java.classPath(), Launcher.class.getName())
                .redirectErrorStream(true);
        builder.environment().put("PILOTAGE_DATA", data.toString());
        builder.environment().put("PILOTAGE_POSTGRES_PORT", Integer.toString(postgresPort));
        return builder.start();
    }
}
