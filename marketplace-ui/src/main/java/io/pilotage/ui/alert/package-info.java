/** Saved searches: saving one, the list of one's own, and stopping the mails of one. */
@NullMarked
package io.pilotage.ui.alert;

import org.jspecify.annotations.NullMarked;
