/** What stands before all controllers and screens: how much is read from whom and how slowly, headers, and the log of refusals. */
@NullMarked
package io.pilotage.marketplace.web.door;

import org.jspecify.annotations.NullMarked;
