/** The words of the screens: one file per package and language. */
@NullMarked
package io.pilotage.ui.translation;

import org.jspecify.annotations.NullMarked;
