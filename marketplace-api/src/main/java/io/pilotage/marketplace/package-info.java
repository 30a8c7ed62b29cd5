/** The domain of Pilotage, one package per module, and the application that serves it over REST. */
@NullMarked
package io.pilotage.marketplace;

import org.jspecify.annotations.NullMarked;
