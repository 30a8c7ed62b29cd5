/** Index health for admins: how far the search index is behind, what it refuses, and the acts that mend it. */
@NullMarked
package io.pilotage.ui.index;

import org.jspecify.annotations.NullMarked;
