/** The audit log for admins: what happened, to what, by whom, and the proof that nobody changed the record. */
@NullMarked
package io.pilotage.ui.audit;

import org.jspecify.annotations.NullMarked;
