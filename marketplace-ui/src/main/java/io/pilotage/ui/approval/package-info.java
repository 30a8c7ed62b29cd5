/** Acts on much money that wait for a second person. */
@NullMarked
package io.pilotage.ui.approval;

import org.jspecify.annotations.NullMarked;
