package io.pilotage.search;

/** Orders of executives; ties are broken by id, so that an order is always complete. */
public enum ExecutiveSort {
    RELEVANCE,
    NEWEST,
    AVAILABLE_SOON,
    LOWEST_RATE
}
