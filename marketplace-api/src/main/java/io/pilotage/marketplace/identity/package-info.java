/** Who is calling: people as Keycloak knows them, their roles on the marketplace, and their onboarding. */
@ApplicationModule(allowedDependencies = {"shared", "web"})
@NullMarked
package io.pilotage.marketplace.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
