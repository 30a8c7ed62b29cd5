/** Checking listings and profiles before they are published: the queue, the automatic findings, decisions with reasons. */
@ApplicationModule(allowedDependencies = {"shared", "web", "identity", "notification", "limits"})
@NullMarked
package io.pilotage.marketplace.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
