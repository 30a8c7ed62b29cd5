/** Firms and their rosters over REST. */
@NullMarked
package io.pilotage.marketplace.firm.web;

import org.jspecify.annotations.NullMarked;
