/** Contracts and their work over REST. */
@NullMarked
package io.pilotage.marketplace.contract.web;

import org.jspecify.annotations.NullMarked;
