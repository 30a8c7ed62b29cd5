/** What lies outside this process and may fall silent: its names, its circuit breakers, and who waits for it. */
@NullMarked
package io.pilotage.marketplace.shared.dependency;

import org.jspecify.annotations.NullMarked;
