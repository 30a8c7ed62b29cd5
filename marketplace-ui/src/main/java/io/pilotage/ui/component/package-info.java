/** Parts that every view is built from: page, header, badges, money, times, dialogs for binding acts, forms that save drafts. */
@NullMarked
package io.pilotage.ui.component;

import org.jspecify.annotations.NullMarked;
