/** Shows that the index follows the database, whatever happens on the way. */
@NullMarked
package io.pilotage.search.worker;

import org.jspecify.annotations.NullMarked;
