/** Organisations over REST. */
@NullMarked
package io.pilotage.marketplace.organisation.web;

import org.jspecify.annotations.NullMarked;
