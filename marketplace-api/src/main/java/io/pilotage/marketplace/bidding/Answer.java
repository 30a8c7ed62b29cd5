package io.pilotage.marketplace.bidding;

import org.jspecify.annotations.Nullable;

/**
 * The evidence that a bidder gives for one criterion.
 *
 * @param criterion code of the engagement's criterion
 */
public record Answer(String criterion, String text) {

    public Answer(@Nullable String criterion, @Nullable String text) {
        this.criterion = criterion == null ? "" : criterion;
        this.text = text == null ? "" : text;
    }
}
