/** Firms: who acts for them, and the roster of executives whom they place. */
@ApplicationModule(allowedDependencies = {"shared", "limits", "web", "identity", "moderation", "notification"})
@NullMarked
package io.pilotage.marketplace.firm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
