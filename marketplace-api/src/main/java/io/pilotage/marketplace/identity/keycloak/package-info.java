/** The Keycloak adapter: bearer tokens at the REST door. */
@NullMarked
package io.pilotage.marketplace.identity.keycloak;

import org.jspecify.annotations.NullMarked;
