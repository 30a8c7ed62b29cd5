package io.pilotage.search.worker;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the worker keeps the index.
 *
 * @param enabled whether this process takes part in it
 * @param checkEvery how often index and database are compared, and what differs is mended
 * @param grace how long a replaced index is kept for searches that have already begun
 */
@ConfigurationProperties("pilotage.search.worker")
record WorkerProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1h") Duration checkEvery,
        @DefaultValue("3s") Duration grace) {}
