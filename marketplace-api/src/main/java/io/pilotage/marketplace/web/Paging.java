package io.pilotage.marketplace.web;

import io.pilotage.marketplace.shared.InvalidInput;

/** The limits of a page of a list. */
public final class Paging {

    private static final int MOST = 100;

    private Paging() {}

    /** @throws InvalidInput unless {@code limit} is from 1 to 100 */
    public static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("limit", "out-of-range", "Please ask for 1 to " + MOST + " items.");
        }
        return limit;
    }
}
