/** Second approvals: acts on much money wait until another person says yes, and nobody decides about money of their own side. */
@NullMarked
@ApplicationModule(
        displayName = "Approval",
        allowedDependencies = {"shared", "web", "identity", "organisation", "executive", "notification"})
package io.pilotage.marketplace.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
