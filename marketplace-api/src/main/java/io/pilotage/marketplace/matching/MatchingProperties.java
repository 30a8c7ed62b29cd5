package io.pilotage.marketplace.matching;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What operators decide about matching.
 *
 * @param logRetention how long a match that is shown no more can still be explained
 */
@ConfigurationProperties("pilotage.matching")
record MatchingProperties(Duration logRetention) {

    MatchingProperties {
        if (logRetention.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("pilotage.matching.log-retention must be a day or more");
        }
    }
}
