package io.pilotage.marketplace.web.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a node takes in at once, and how slowly.
 *
 * @param memory for bodies that are in memory at once, 16 MB or more
 * @param disk for files that are on their way at once, 256 MB or more
 * @param slowestUpload for each second: a body that comes slower, on the average, is cut off
 * @param patience how long a body may take before it is measured
 * @param longestUpload after which a body that is still coming is cut off, however fast it comes
 */
@ConfigurationProperties("pilotage.doors")
public record DoorProperties(
        @DefaultValue("32MB") DataSize memory,
        @DefaultValue("512MB") DataSize disk,
        @DefaultValue("8KB") DataSize slowestUpload,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("10m") Duration longestUpload) {

    private static final DataSize LEAST_MEMORY = DataSize.ofMegabytes(16);
    private static final DataSize LEAST_DISK = DataSize.ofMegabytes(256);

    /** With less, nobody's share would hold the largest body. */
    public DoorProperties {
        if (memory.compareTo(LEAST_MEMORY) < 0 || disk.compareTo(LEAST_DISK) < 0) {
            throw new IllegalArgumentException("The doors need 16MB or more of memory, and 256MB or more of disk.");
        }
    }
}
