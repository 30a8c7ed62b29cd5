/** Measures search and matching against the raw engine, and alerts, on generated people: {@code make bench}, {@code make bench-alerts}. */
@NullMarked
package io.pilotage.marketplace.benchmark;

import org.jspecify.annotations.NullMarked;
