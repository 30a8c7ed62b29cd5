/** Engagements over REST. */
@NullMarked
package io.pilotage.marketplace.engagement.web;

import org.jspecify.annotations.NullMarked;
