/** What a person has been told: the bell in the bar and the list behind it, both live. */
@NullMarked
package io.pilotage.ui.notification;

import org.jspecify.annotations.NullMarked;
