/** Money on the platform: the price rule, the ledger, charges, releases and payouts; the only module that knows Stripe. */
@NullMarked
@ApplicationModule(
        displayName = "Billing",
        allowedDependencies = {
            "shared",
            "web",
            "limits",
            "identity",
            "organisation",
            "executive",
            "approval",
            "notification"
        })
package io.pilotage.marketplace.billing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
