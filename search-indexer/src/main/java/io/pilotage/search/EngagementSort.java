package io.pilotage.search;

/** Orders of engagements; ties are broken by id, so that an order is always complete. */
public enum EngagementSort {
    RELEVANCE,
    NEWEST,
    /** Soonest closing first, rolling ones last; leaves out what has closed already. */
    CLOSING_SOON
}
