/** Where moderators read what was submitted and decide it: the queue beside the selected case. */
@NullMarked
package io.pilotage.ui.moderation;

import org.jspecify.annotations.NullMarked;
