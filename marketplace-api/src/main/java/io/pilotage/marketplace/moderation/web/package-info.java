/** The moderation queue over REST. */
@NullMarked
package io.pilotage.marketplace.moderation.web;

import org.jspecify.annotations.NullMarked;
