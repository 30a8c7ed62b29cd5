/** Payouts over REST. */
@NullMarked
package io.pilotage.marketplace.billing.web;

import org.jspecify.annotations.NullMarked;
