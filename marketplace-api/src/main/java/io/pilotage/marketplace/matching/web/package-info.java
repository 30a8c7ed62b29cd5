/** Matches over REST. */
@NullMarked
package io.pilotage.marketplace.matching.web;

import org.jspecify.annotations.NullMarked;
