package io.pilotage.search;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.List;

/** Completes what a person begins to type with words of what is published. */
final class Suggestions {

    private static final String NAME = "suggestions";
    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;
    private static final int MOST = 20;

    private final SearchEngine engine;
    private final String alias;

    Suggestions(SearchEngine engine, String alias) {
        this.engine = engine;
        this.alias = alias;
    }

    /** Up to so many different completions; none for less than two characters, and none for more than sixty. */
    List<String> of(String typed, int limit) {
        var beginning = QueryWords.cleaned(typed).strip();
        if (beginning.length() < SHORTEST || beginning.length() > LONGEST) {
            return List.of();
        }
        var request = SearchRequest.of(s -> s.index(alias)
                .source(source -> source.fetch(false))
                .size(0)
                .suggest(g -> g.suggesters(
                        NAME,
                        f -> f.prefix(beginning)
                                .completion(
                                        c -> c.field(NAME).skipDuplicates(true).size(Math.clamp(limit, 1, MOST))))));
        return engine.ask(request, Void.class).suggest().getOrDefault(NAME, List.of()).stream()
                .flatMap(suggestion -> suggestion.completion().options().stream())
                .map(option -> option.text())
                .distinct()
                .toList();
    }
}
