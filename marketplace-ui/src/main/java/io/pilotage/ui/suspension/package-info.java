/** Suspensions on the screen: the staff's list, the buttons that begin and end one, and what those concerned read. */
@NullMarked
package io.pilotage.ui.suspension;

import org.jspecify.annotations.NullMarked;
