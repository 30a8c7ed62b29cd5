/** Payments that no charge explains, for admins to decide on. */
@NullMarked
package io.pilotage.ui.suspense;

import org.jspecify.annotations.NullMarked;
