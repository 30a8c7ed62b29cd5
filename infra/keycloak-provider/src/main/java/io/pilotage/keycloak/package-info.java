/**
 * Keycloak's own doors, each replaced under its own name by one that tells nobody who has an account, and that bounds the mails which
 * strangers can cause.
 */
@NullMarked
package io.pilotage.keycloak;

import org.jspecify.annotations.NullMarked;
