/** Invented people and organisations for trying the marketplace out: brought in through the services, as each person, never by SQL. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "organisation",
            "moderation",
            "firm",
            "executive",
            "engagement",
            "bidding",
            "contract"
        })
@NullMarked
package io.pilotage.marketplace.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
