package io.pilotage.marketplace.bidding;

/**
 * The evidence that a bidder gives for one criterion.
 *
 * @param criterion code of the engagement's criterion
 */
public record Answer(String criterion, String text) {}
