/** The caller's notices over REST. */
@NullMarked
package io.pilotage.marketplace.notification.web;

import org.jspecify.annotations.NullMarked;
