package io.pilotage.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Collects the optional clauses that score candidates. */
final class CandidateClauses {

    // Every word is looked up in every field, and Elasticsearch limits the sum: about 8,000 with the smallest usual
    // heap.
    private static final int MOST_WORDS = 300;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final WordQuery words;
    private final List<Query> clauses = new ArrayList<>();

    CandidateClauses(WordQuery words) {
        this.words = words;
    }

    /** Any of the values earns the weight once. */
    CandidateClauses oneOf(String field, Collection<String> values, float weight) {
        if (!values.isEmpty()) {
            clauses.add(Query.of(q ->
                    q.constantScore(c -> c.filter(Filters.anyOf(field, values)).boost(weight))));
        }
        return this;
    }

    /** Each of the values counts, the rarer the more. */
    CandidateClauses each(String field, Collection<String> values, float weight) {
        values.stream()
                .sorted()
                .map(value ->
                        Query.of(q -> q.term(t -> t.field(field).value(value).boost(weight))))
                .forEach(clauses::add);
        return this;
    }

    CandidateClauses all(List<Query> others) {
        clauses.addAll(others);
        return this;
    }

    /** Each text counts, with all that the taxonomy says; the first three hundred words of all together. */
    CandidateClauses texts(List<String> texts) {
        return each(texts, words::resembling);
    }

    /** As {@link #texts}, but without the taxonomy. */
    CandidateClauses plainTexts(List<String> texts) {
        return each(texts, words::plainlyResembling);
    }

    private CandidateClauses each(List<String> texts, Function<String, Query> clause) {
        int left = MOST_WORDS;
        for (var text : texts) {
            var taken = SPACE.splitAsStream(text)
                    .filter(word -> !word.isEmpty())
                    .limit(left)
                    .toList();
            if (!taken.isEmpty()) {
                clauses.add(clause.apply(String.join(" ", taken)));
                left -= taken.size();
            }
        }
        return this;
    }

    List<Query> build() {
        return clauses;
    }
}
