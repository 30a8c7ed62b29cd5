package io.pilotage.search;

/** The moment that the cursor pages through is over; the caller has to start again from the first page. */
public class ExpiredCursor extends IllegalStateException {

    ExpiredCursor(Throwable cause) {
        super("The cursor has expired", cause);
    }
}
