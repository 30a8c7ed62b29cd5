package io.pilotage.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTests {
    @TempDir
    private Path folder;

    private ChildProcess child;

    @AfterEach
    void endChild() {
        if (child != null && child.isAlive()) {
            child.kill();
        }
    }

    @Test
    void endsWithAllItsChildrenAndForgetsItsPidFile() {
        child = start("sleep 300 & sleep 300; true");
        Awaitility.await().until(() -> Processes.group(child.pid()).size() == 3);

        child.stop("TERM", Duration.ofSeconds(5));

        assertThat(child.isAlive()).isFalse();
        Awaitility.await().until(() -> Processes.group(child.pid()).isEmpty());
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void isKilledWhenItDoesNotHearTheSignal() throws IOException {
        child = start("trap '' TERM; touch " + folder.resolve("deaf") + "; while true; do sleep 1; done");
        Awaitility.await().until(() -> Files.exists(folder.resolve("deaf")));

        child.stop("TERM", Duration.ofMillis(300));

        Awaitility.await().until(() -> Processes.group(child.pid()).isEmpty());
    }

    @Test
    void isFoundAndEndedByALaterRunThroughItsPidFile() {
        child = start("sleep 300; true");

        assertThat(ChildProcess.stopOrphan(pidFile(), folder.toString(), "TERM"))
                .isTrue();

        Awaitility.await().until(() -> !child.isAlive());
        assertThat(pidFile()).doesNotExist();
        assertThat(ChildProcess.stopOrphan(pidFile(), folder.toString(), "TERM"))
                .isFalse();
    }

    @Test
    void leavesAProcessAloneThatIsNotOurs() {
        child = start("sleep 300; true");

        assertThat(ChildProcess.stopOrphan(pidFile(), "/another/folder", "TERM"))
                .isFalse();

        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void survivesAPidFileWithoutSense() throws IOException {
        Files.createDirectories(pidFile().getParent());
        Files.writeString(pidFile(), "rubbish; -1");

        assertThat(ChildProcess.stopOrphan(pidFile(), "", "TERM")).isFalse();
    }

    @Test
    void standsStillWhilePaused() throws IOException {
        Path counter = folder.resolve("counter");
        child = start("while true; do echo x >> " + counter + "; sleep 0.02; done");
        Awaitility.await().until(() -> Files.exists(counter));

        child.pause();
        long size = Files.size(counter);
        Awaitility.await()
                .during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(5))
                .until(() -> Files.size(counter) == size);
        child.resume();

        Awaitility.await().until(() -> Files.size(counter) > size);
    }

    private ChildProcess start(String script) {
        return ChildProcess.start(
                List.of("sh", "-c", script, folder.toString()), Map.of(), folder.resolve("child.log"), pidFile());
    }

    private Path pidFile() {
        return folder.resolve("run/child.pid");
    }
}
