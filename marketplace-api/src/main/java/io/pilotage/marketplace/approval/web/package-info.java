/** Second approvals over REST. */
@NullMarked
package io.pilotage.marketplace.approval.web;

import org.jspecify.annotations.NullMarked;
