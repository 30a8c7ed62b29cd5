/** How often something may be done, by whom: counters that all nodes share. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "web"})
@NullMarked
package io.pilotage.marketplace.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
