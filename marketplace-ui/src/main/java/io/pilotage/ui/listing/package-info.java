/** The public page of an engagement: its whole brief, and the door to bid. */
@NullMarked
package io.pilotage.ui.listing;

import org.jspecify.annotations.NullMarked;
