/** Limits for those whom no service knows: visitors at the doors. */
@NullMarked
package io.pilotage.marketplace.limits.web;

import org.jspecify.annotations.NullMarked;
