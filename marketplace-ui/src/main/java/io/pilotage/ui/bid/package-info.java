/** An executive's bids: writing one, handing it in, and how it went. */
@NullMarked
package io.pilotage.ui.bid;

import org.jspecify.annotations.NullMarked;
