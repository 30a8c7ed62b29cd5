/** The profile of an executive: written by them, previewed, and read by others. */
@NullMarked
package io.pilotage.ui.profile;

import org.jspecify.annotations.NullMarked;
