/** Who acts for an organisation, and what each of them may do. */
@NullMarked
package io.pilotage.ui.team;

import org.jspecify.annotations.NullMarked;
