/** The account of whoever is signed in: name, address, password, passkeys, devices, roles and organisations. */
@NullMarked
package io.pilotage.ui.account;

import org.jspecify.annotations.NullMarked;
