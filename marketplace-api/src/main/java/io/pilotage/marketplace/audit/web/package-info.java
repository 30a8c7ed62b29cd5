/** The audit log over REST, for admins. */
@NullMarked
package io.pilotage.marketplace.audit.web;

import org.jspecify.annotations.NullMarked;
