package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.Labelled;

/** How bids are taken: sealed until a closing time, or read as they come. */
public enum BiddingMode implements Labelled {
    SEALED("Sealed", "Nobody reads a bid before the closing time"),
    ROLLING("Rolling", "You read each bid as it comes, and may award at any time");

    private final String label;
    private final String explanation;

    BiddingMode(String label, String explanation) {
        this.label = label;
        this.explanation = explanation;
    }

    @Override
    public String label() {
        return label;
    }

    public String explanation() {
        return explanation;
    }
}
