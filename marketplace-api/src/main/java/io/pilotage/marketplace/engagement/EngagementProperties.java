package io.pilotage.marketplace.engagement;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What operators decide about engagements.
 *
 * @param minimumBiddingPeriod the least time between publication and closing
 */
@ConfigurationProperties("pilotage.engagement")
record EngagementProperties(Duration minimumBiddingPeriod) {

    EngagementProperties {
        if (minimumBiddingPeriod.isNegative()) {
            throw new IllegalArgumentException("pilotage.engagement.minimum-bidding-period must not be negative");
        }
    }
}
