/** Bids as their buyer sees them: sealed, side by side, scored, decided. */
@NullMarked
package io.pilotage.ui.evaluation;

import org.jspecify.annotations.NullMarked;
