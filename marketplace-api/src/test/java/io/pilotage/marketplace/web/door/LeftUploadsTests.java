package io.pilotage.marketplace.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftUploadsTests {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void areRemovedWhenNobodyCanBeWritingThemAnyMore() throws IOException {
        Path left = file("pilotage-upload1.tmp", Duration.ofHours(2));
        Path coming = file("pilotage-upload2.tmp", Duration.ofMinutes(9));
        Path ofOthers = file("other.tmp", Duration.ofHours(2));

        new LeftUploads(Clock.fixed(NOW, ZoneOffset.UTC)).removeFrom(folder);

        assertThat(left).doesNotExist();
        assertThat(coming).exists();
        assertThat(ofOthers).exists();
    }

    private Path file(String name, Duration age) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
        return file;
    }
}
