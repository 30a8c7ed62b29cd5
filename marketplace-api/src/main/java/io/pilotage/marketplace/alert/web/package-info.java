/** Saved searches over REST, and the door through which a mail's link stops them. */
@NullMarked
package io.pilotage.marketplace.alert.web;

import org.jspecify.annotations.NullMarked;
