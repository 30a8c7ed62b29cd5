/** Engagements: the brief that an organisation writes, its life from draft to award, and the rules that guard each step. */
@ApplicationModule(
        allowedDependencies = {"shared", "limits", "web", "identity", "organisation", "moderation", "notification"})
@NullMarked
package io.pilotage.marketplace.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
