/** Mail that was given up, for admins: to whom, why, and the act that has it tried again. */
@NullMarked
package io.pilotage.ui.mail;

import org.jspecify.annotations.NullMarked;
