package io.pilotage.search;

/** The search engine does not answer at the moment; nothing is lost, and the same question may be asked again later. */
public class SearchUnavailable extends RuntimeException {

    public SearchUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
