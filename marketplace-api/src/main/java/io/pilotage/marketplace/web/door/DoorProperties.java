package io.pilotage.marketplace.web.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a node takes in at once, and how slowly.
 *
 * @param memory for bodies that are in memory at once
 * @param disk for files that are on their way at once
 * @param slowestUpload for each second: a body that comes slower, on the average, is cut off
 * @param patience how long a body may take before it is measured
 */
@ConfigurationProperties("pilotage.doors")
public record DoorProperties(
        @DefaultValue("32MB") DataSize memory,
        @DefaultValue("512MB") DataSize disk,
        @DefaultValue("8KB") DataSize slowestUpload,
        @DefaultValue("10s") Duration patience) {}
