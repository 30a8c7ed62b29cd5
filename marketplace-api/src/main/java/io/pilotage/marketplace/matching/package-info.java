/** Which executives suit an engagement and which engagements suit an executive, always with the reasons. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "limits",
            "identity",
            "organisation",
            "engagement",
            "executive",
            "notification"
        })
@NullMarked
package io.pilotage.marketplace.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
