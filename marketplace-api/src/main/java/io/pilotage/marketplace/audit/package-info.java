/** The append-only, hash-chained log of everything that happened. */
@ApplicationModule(allowedDependencies = {"shared", "web", "identity"})
@NullMarked
package io.pilotage.marketplace.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
