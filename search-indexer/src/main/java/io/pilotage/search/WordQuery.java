package io.pilotage.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsOperator;
import co.elastic.clients.elasticsearch._types.query_dsl.CombinedFieldsZeroTerms;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.List;

/** Turns words into a scored query over weighted fields that counts them as one text. */
final class WordQuery {

    private static final int MOST_FUZZY_WORDS = 6;
    private static final String WITHOUT_TAXONOMY = "default";
    private static final String FUZZINESS = "AUTO:5,8";

    private final List<String> fields;

    /** Fields as {@code name^weight}, with weights of at least 1. */
    WordQuery(List<String> fields) {
        this.fields = fields;
    }

    /** Most words have to be there (all of up to three); every phrase has to, and nothing that is excluded. */
    Query matching(QueryWords words) {
        var query = narrowed(words);
        if (!words.plain().isEmpty()) {
            var text = String.join(" ", words.plain());
            query.must(mostOf(text));
            if (words.plain().size() > 1) {
                query.should(closeTogether(text));
            }
        }
        return query.build()._toQuery();
    }

    /** Whether there are words that may be misspelt, and not so many that bending them all takes too long. */
    boolean canForgive(QueryWords words) {
        return !words.plain().isEmpty() && words.plain().size() <= MOST_FUZZY_WORDS;
    }

    /** As {@link #matching}, but all words have to be there, each perhaps misspelt. */
    Query forgiving(QueryWords words) {
        var text = String.join(" ", words.plain());
        return narrowed(words)
                .should(misspelt(text), misspeltEnding(text))
                .minimumShouldMatch("1")
                .build()
                ._toQuery();
    }

    private BoolQuery.Builder narrowed(QueryWords words) {
        var query = new BoolQuery.Builder();
        words.phrases().forEach(phrase -> query.must(phrase(phrase)));
        words.excluded().forEach(excluded -> query.mustNot(phrase(excluded)));
        return query;
    }

    /** The more of the text's words, and the rarer they are, the higher the score. */
    Query resembling(String text) {
        return Query.of(q -> q.combinedFields(c -> c.query(text).fields(fields).operator(CombinedFieldsOperator.Or)));
    }

    /** As {@link #resembling}, but heeds only the words themselves and not what else people call the same. */
    Query plainlyResembling(String text) {
        return Query.of(q -> q.multiMatch(m ->
                m.query(text).fields(fields).type(TextQueryType.CrossFields).analyzer(WITHOUT_TAXONOMY)));
    }

    private Query mostOf(String text) {
        return Query.of(q -> q.combinedFields(c ->
                c.query(text).fields(fields).minimumShouldMatch("3<75%").zeroTermsQuery(CombinedFieldsZeroTerms.All)));
    }

    /** Short words are never bent, as CIO and CTO are one letter apart; nor is what the taxonomy adds. */
    private Query misspelt(String text) {
        return Query.of(q -> q.multiMatch(m -> m.query(text)
                .fields(fields)
                .analyzer(WITHOUT_TAXONOMY)
                .operator(Operator.And)
                .fuzziness(FUZZINESS)
                .prefixLength(1)
                .maxExpansions(10)
                .boost(0.2f)));
    }

    /** A wrong ending makes another stem; whole words stay close. */
    private static Query misspeltEnding(String text) {
        return Query.of(q -> q.match(m -> m.field("spelling")
                .query(text)
                .operator(Operator.And)
                .fuzziness(FUZZINESS)
                .prefixLength(1)
                .maxExpansions(10)
                .boost(0.1f)));
    }

    private Query closeTogether(String text) {
        return Query.of(q -> q.multiMatch(m ->
                m.query(text).fields(fields).type(TextQueryType.Phrase).slop(3).boost(2f)));
    }

    private Query phrase(String text) {
        return Query.of(q -> q.multiMatch(m -> m.query(text).fields(fields).type(TextQueryType.Phrase)));
    }
}
