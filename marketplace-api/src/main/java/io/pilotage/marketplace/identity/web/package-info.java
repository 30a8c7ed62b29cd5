/** The caller and their onboarding over REST. */
@NullMarked
package io.pilotage.marketplace.identity.web;

import org.jspecify.annotations.NullMarked;
