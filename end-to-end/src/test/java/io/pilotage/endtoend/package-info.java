/** The whole system, started as people start it, in a browser and through its public API. */
@NullMarked
package io.pilotage.endtoend;

import org.jspecify.annotations.NullMarked;
