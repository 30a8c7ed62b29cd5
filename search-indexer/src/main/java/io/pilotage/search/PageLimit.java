package io.pilotage.search;

/** How many items a page may hold. */
final class PageLimit {

    static final int USUAL = 20;
    static final int MOST = 100;

    private PageLimit() {}

    static void check(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST + ", not " + limit);
        }
    }
}
