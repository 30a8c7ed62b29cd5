/** Executives and their profiles over REST. */
@NullMarked
package io.pilotage.marketplace.executive.web;

import org.jspecify.annotations.NullMarked;
