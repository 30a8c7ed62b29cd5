package io.pilotage.search;

import org.jspecify.annotations.Nullable;

/** The search engine does not answer at the moment; nothing is lost, and the same question may be asked again later. */
public class SearchUnavailable extends RuntimeException {

    public SearchUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
