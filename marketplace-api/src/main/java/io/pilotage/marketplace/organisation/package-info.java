/** The buyers: organisations, their members and what each member may do. */
@ApplicationModule(allowedDependencies = {"shared", "limits", "web", "identity", "moderation", "notification"})
@NullMarked
package io.pilotage.marketplace.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
