package io.pilotage.marketplace.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What makes the log provable to those who do not trust its database.
 *
 * @param key with it entries and anchors are signed; it must not be in the database
 * @param anchorFile where lines that say how far the log went are kept, outside the database; null keeps them in the application's log only
 * @param anchorEvery how often such a line is written
 */
@ConfigurationProperties("pilotage.audit")
record AuditSettings(
        String key,
        @Nullable Path anchorFile,
        @DefaultValue("1h") Duration anchorEvery) {

    private static final int SHORTEST_KEY = 32;

    AuditSettings {
        Objects.requireNonNull(key, "pilotage.audit.key is missing");
        if (key.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("pilotage.audit.key needs " + SHORTEST_KEY + " characters or more");
        }
    }
}
