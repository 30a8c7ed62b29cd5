package io.pilotage.marketplace.web.door;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Removes the files of uploads that a node which was killed left behind, when the next one starts on its disk. */
@Component
class LeftUploads {

    /** Longer than any upload takes to come and to be stored; younger files may be those of another node on this machine. */
    private static final Duration IN_USE = Duration.ofHours(1);

    private final Clock clock;

    LeftUploads(Clock clock) {
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void remove() throws IOException {
        removeFrom(Path.of(System.getProperty("java.io.tmpdir")));
    }

    void removeFrom(Path folder) throws IOException {
        Instant before = clock.instant().minus(IN_USE);
        try (DirectoryStream<Path> uploads = Files.newDirectoryStream(folder, "pilotage-upload*")) {
            for (Path upload : uploads) {
                if (Files.getLastModifiedTime(upload).toInstant().isBefore(before)) {
                    Files.deleteIfExists(upload);
                }
            }
        }
    }
}
