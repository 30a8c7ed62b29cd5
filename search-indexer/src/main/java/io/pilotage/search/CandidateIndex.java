package io.pilotage.search;

import co.elastic.clients.elasticsearch._types.KnnSearch;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.pilotage.search.embedding.Vector;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** One index as a source of candidates: what is nearest, by words and by meaning, of all that passes the filters. */
final class CandidateIndex {

    private static final int LEAST_LOOKED_AT = 200;
    private static final int MOST_LOOKED_AT = 10_000;

    private final SearchEngine engine;
    private final String alias;
    private final WordQuery words;
    private final QueryVectors vectors;

    CandidateIndex(SearchEngine engine, String alias, WordQuery words, QueryVectors vectors) {
        this.engine = engine;
        this.alias = alias;
        this.words = words;
        this.vectors = vectors;
    }

    /**
     * Best first, ties by id; scores from 0 to 1.
     *
     * @param passing what every candidate has to satisfy
     * @param coded clauses over codes, each of which adds to the score
     */
    List<Candidate> nearest(CandidateTerms terms, RetrievalMode mode, List<Query> passing, List<Query> coded) {
        return switch (mode) {
            case WORDS ->
                Fusion.relative(byWords(new CandidateClauses(words).plainTexts(terms.texts()), passing, terms.limit()));
            case TAXONOMY -> Fusion.relative(byCodesAndWords(terms, passing, coded));
            case MEANING -> Fusion.stretched(byMeaning(terms, passing));
            case FUSED ->
                Fusion.halfAndHalf(byCodesAndWords(terms, passing, coded), byMeaning(terms, passing), terms.limit());
        };
    }

    private List<Candidate> byCodesAndWords(CandidateTerms terms, List<Query> passing, List<Query> coded) {
        var clauses = new CandidateClauses(words).all(coded).texts(terms.texts());
        return byWords(clauses, passing, terms.limit());
    }

    private List<Candidate> byWords(CandidateClauses clauses, List<Query> passing, int limit) {
        // One clause has to match, and one matches everything and adds nothing. So the rest is found too, and yet
        // nothing but the
        // filters is required: then the engine passes over whole blocks of documents that cannot be among the best.
        return ask(
                limit,
                s -> s.query(q -> q.bool(b -> b.filter(passing)
                        .should(clauses.build())
                        .should(anything -> anything.matchAll(m -> m.boost(0f)))
                        .minimumShouldMatch("1"))));
    }

    private List<Candidate> byMeaning(CandidateTerms terms, List<Query> passing) {
        return vectors.of(terms.inWords())
                .map(vector -> ask(terms.limit(), s -> s.knn(near(vector, passing, terms.limit()))))
                .orElse(List.of());
    }

    /**
     * The graph holds vectors in bytes, which are rounded otherwise in each segment of the index; what it finds is measured again by the
     * vectors themselves, so that the same words are equally near wherever they lie.
     */
    private static KnnSearch near(Vector vector, List<Query> passing, int limit) {
        int lookedAt = Math.min(Math.max(2 * limit, LEAST_LOOKED_AT), MOST_LOOKED_AT);
        return KnnSearch.of(k -> k.field("vector")
                .queryVector(vector.components())
                .k(limit)
                .numCandidates(lookedAt)
                .rescoreVector(again -> again.oversample(1f))
                .filter(passing));
    }

    private List<Candidate> ask(int limit, UnaryOperator<SearchRequest.Builder> question) {
        // Their ids come with the order: to fetch what is stored of each would take longer than to find them.
        var request = SearchRequest.of(s -> question.apply(s.index(alias))
                .storedFields("_none_")
                .sort(Order.closest())
                .size(limit)
                .trackTotalHits(t -> t.enabled(false)));
        return engine.ask(request, Void.class).hits().hits().stream()
                .map(hit -> new Candidate(UUID.fromString(hit.sort().getLast().stringValue()), FacetedIndex.score(hit)))
                .toList();
    }
}
