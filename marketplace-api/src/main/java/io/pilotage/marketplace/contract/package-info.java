/** What both sides agree on: the contract with its terms, its days of work, and their approval. */
@NullMarked
@ApplicationModule(
        displayName = "Contract",
        allowedDependencies = {
            "shared",
            "web",
            "identity",
            "organisation",
            "executive",
            "engagement",
            "bidding",
            "billing",
            "approval",
            "notification"
        })
package io.pilotage.marketplace.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
