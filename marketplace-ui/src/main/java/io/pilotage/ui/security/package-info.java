/** Sign-in through Keycloak for the browser: session, authorities, and sign-out everywhere. */
@NullMarked
package io.pilotage.ui.security;

import org.jspecify.annotations.NullMarked;
