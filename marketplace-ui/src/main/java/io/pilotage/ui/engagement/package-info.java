/** An organisation's engagements: the list, the brief as it is written, and the workspace of each. */
@NullMarked
package io.pilotage.ui.engagement;

import org.jspecify.annotations.NullMarked;
