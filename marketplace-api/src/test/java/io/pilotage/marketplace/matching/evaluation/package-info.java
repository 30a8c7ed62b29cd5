/** Measures how well executives are found and ranked for engagements, against judgements made by reading. */
@NullMarked
package io.pilotage.marketplace.matching.evaluation;

import org.jspecify.annotations.NullMarked;
