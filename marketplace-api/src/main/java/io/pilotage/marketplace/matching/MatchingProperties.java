package io.pilotage.marketplace.matching;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What operators decide about matching.
 *
 * @param logRetention how long a match that is shown no more can still be explained; up to a day less, because being shown is noted once
 *     a day
 * @param logMost how many computations of one match, for one side, are kept whatever their day; 1 or more
 */
@ConfigurationProperties("pilotage.matching")
record MatchingProperties(Duration logRetention, int logMost) {

    MatchingProperties {
        if (logRetention.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("pilotage.matching.log-retention must be a day or more");
        }
        if (logMost < 1) {
            throw new IllegalArgumentException("pilotage.matching.log-most must be 1 or more");
        }
    }
}
