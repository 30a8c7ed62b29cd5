/** Firms on the screen: their own page with roster and colleagues, what everybody reads, and what they offer a person. */
@NullMarked
package io.pilotage.ui.firm;

import org.jspecify.annotations.NullMarked;
