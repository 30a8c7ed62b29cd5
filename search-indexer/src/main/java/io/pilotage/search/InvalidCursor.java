package io.pilotage.search;

/** The cursor was not issued for this query; the caller has to start again from the first page. */
public class InvalidCursor extends IllegalArgumentException {

    InvalidCursor() {
        super("The cursor does not belong to this search");
    }
}
