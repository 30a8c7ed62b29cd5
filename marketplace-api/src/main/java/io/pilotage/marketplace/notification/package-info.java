/** Telling people what happened: in-app notices that appear live, and mail. */
@ApplicationModule(allowedDependencies = {"shared", "web", "identity"})
@NullMarked
package io.pilotage.marketplace.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
