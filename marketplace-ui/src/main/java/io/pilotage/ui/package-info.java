/** The frame of the screens: shell, navigation, the pages open to everybody, and the pages for errors. */
@NullMarked
package io.pilotage.ui;

import org.jspecify.annotations.NullMarked;
