/** Index health over REST. */
@NullMarked
package io.pilotage.marketplace.index.web;

import org.jspecify.annotations.NullMarked;
