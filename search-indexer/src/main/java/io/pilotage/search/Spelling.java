package io.pilotage.search;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import co.elastic.clients.elasticsearch.core.search.TermSuggest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Notices words that nothing contains, and offers the nearest that something the caller may see does contain. */
final class Spelling {

    private static final String NAME = "spelling";
    private static final String FIELD = "spelling";
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_WORD = 4;

    private final SearchEngine engine;
    private final String alias;

    Spelling(SearchEngine engine, String alias) {
        this.engine = engine;
        this.alias = alias;
    }

    /** What to ask together with a question for these words; null when there is nothing to check. */
    @Nullable
    Suggester check(QueryWords words) {
        if (words.plain().isEmpty() || words.plain().size() > MOST_WORDS) {
            return null;
        }
        return Suggester.of(s -> s.suggesters(
                NAME,
                f -> f.text(text(words))
                        .term(t -> t.field(FIELD)
                                .suggestMode(SuggestMode.Missing)
                                .prefixLength(1)
                                .minWordLength(SHORTEST_WORD)
                                .size(1))));
    }

    /**
     * The words as they were probably meant, or null.
     *
     * <p>The engine's dictionary still holds words of what has just been hidden. So a word is offered only if something that
     * passes the filters has it now.
     */
    @Nullable
    <D> String meant(QueryWords words, Map<String, List<Suggestion<D>>> checked, List<Query> passing) {
        var corrected = new StringBuilder(text(words));
        var offered = new ArrayList<String>();
        checked.getOrDefault(NAME, List.of()).stream()
                .map(Suggestion::term)
                .filter(term -> !term.options().isEmpty())
                .sorted(Comparator.comparingInt(TermSuggest::offset).reversed())
                .forEach(term -> {
                    var better = term.options().getFirst().text();
                    corrected.replace(term.offset(), term.offset() + term.length(), better);
                    offered.add(better);
                });
        return offered.isEmpty() || !exists(offered, passing) ? null : words.withPlain(corrected.toString());
    }

    private boolean exists(List<String> offered, List<Query> passing) {
        var having = new ArrayList<>(passing);
        offered.forEach(word ->
                having.add(Query.of(q -> q.term(t -> t.field(FIELD).value(word.toLowerCase(Locale.ROOT))))));
        var request = SearchRequest.of(
                s -> s.index(alias).query(Filters.all(having)).size(0).trackTotalHits(t -> t.count(1)));
        return Objects.requireNonNull(engine.ask(request, Void.class).hits().total())
                        .value()
                > 0;
    }

    private static String text(QueryWords words) {
        return String.join(" ", words.plain());
    }
}
