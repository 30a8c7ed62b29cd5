/** Bids and their evaluation over REST. */
@NullMarked
package io.pilotage.marketplace.bidding.web;

import org.jspecify.annotations.NullMarked;
