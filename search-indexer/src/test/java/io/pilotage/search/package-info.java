/** Shows that what is recorded is found, and how. */
@NullMarked
package io.pilotage.search;

import org.jspecify.annotations.NullMarked;
