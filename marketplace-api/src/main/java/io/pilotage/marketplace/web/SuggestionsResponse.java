package io.pilotage.marketplace.web;

import java.util.List;

/** Ways to go on with what somebody begins to type, most fitting first. */
public record SuggestionsResponse(List<String> suggestions) {

    /** How many are worth showing. */
    public static final int MOST = 8;
}
