/** Contracts as their two sides see them: the list, and the workspace with terms, payment, days and money. */
@NullMarked
package io.pilotage.ui.contract;

import org.jspecify.annotations.NullMarked;
