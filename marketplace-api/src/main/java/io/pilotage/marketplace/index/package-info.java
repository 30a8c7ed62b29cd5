/** The search index as admins look after it: how far it is behind, what is refused, and what mends it. */
@ApplicationModule(allowedDependencies = {"shared", "web"})
@NullMarked
package io.pilotage.marketplace.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
