/** What a person sees when a page is missing, closed to them, or broken. */
@NullMarked
package io.pilotage.ui.error;

import org.jspecify.annotations.NullMarked;
