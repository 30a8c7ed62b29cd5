/** Measures search and matching against the raw engine, in one run, on generated people: {@code make bench}. */
@NullMarked
package io.pilotage.marketplace.benchmark;

import org.jspecify.annotations.NullMarked;
