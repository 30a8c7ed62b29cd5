/** Saved searches, and the mails that say what is new in them and why it matches. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "limits",
            "web",
            "identity",
            "notification",
            "executive",
            "engagement",
            "matching"
        })
@NullMarked
package io.pilotage.marketplace.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
