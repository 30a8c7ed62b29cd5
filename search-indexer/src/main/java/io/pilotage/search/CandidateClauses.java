package io.pilotage.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects the optional clauses that score candidates. */
final class CandidateClauses {

    private static final int MOST_TEXTS = 60;

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

    CandidateClauses texts(List<String> texts) {
        texts.stream()
                .filter(text -> !text.isBlank())
                .limit(MOST_TEXTS)
                .map(words::resembling)
                .forEach(clauses::add);
        return this;
    }

    List<Query> build() {
        return clauses;
    }
}
