/** Matches as people see them: the engagements for an executive, why and what is missing, and the moderators' answers to doubts. */
@NullMarked
package io.pilotage.ui.match;

import org.jspecify.annotations.NullMarked;
