/** What waits for a person, from all features, in one list on the home page. */
@NullMarked
package io.pilotage.ui.worklist;

import org.jspecify.annotations.NullMarked;
