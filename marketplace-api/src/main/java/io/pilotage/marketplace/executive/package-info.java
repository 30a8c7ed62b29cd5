/** Executives: what they say about themselves, who may see it, and how it gets published. */
@ApplicationModule(allowedDependencies = {"shared", "limits", "web", "identity", "firm", "moderation", "notification"})
@NullMarked
package io.pilotage.marketplace.executive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
