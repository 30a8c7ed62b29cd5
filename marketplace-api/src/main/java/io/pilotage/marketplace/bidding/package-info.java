/** Bids on engagements: sealed until the closing time, then evaluated by criteria and price, and decided with a reason for everybody. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "identity",
            "moderation",
            "firm",
            "organisation",
            "engagement",
            "executive",
            "billing",
            "notification"
        })
@NullMarked
package io.pilotage.marketplace.bidding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
