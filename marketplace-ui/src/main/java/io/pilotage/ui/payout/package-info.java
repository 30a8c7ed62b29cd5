/** How executives get ready to be paid, and what they were paid. */
@NullMarked
package io.pilotage.ui.payout;

import org.jspecify.annotations.NullMarked;
