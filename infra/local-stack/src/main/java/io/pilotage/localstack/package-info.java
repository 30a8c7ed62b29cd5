/** Starts, watches and ends the real servers that Pilotage needs on one machine, for {@code make run} and for tests. */
@NullMarked
package io.pilotage.localstack;

import org.jspecify.annotations.NullMarked;
