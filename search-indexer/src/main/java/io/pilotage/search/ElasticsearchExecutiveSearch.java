package io.pilotage.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds executives in their index. */
class ElasticsearchExecutiveSearch implements ExecutiveSearch {

    private static final List<String> FIELDS = List.of(
            "headline^4",
            "name^3",
            "firm^2",
            "labels^2",
            "summary^2",
            "experience^1.5",
            "responsibilities.evidence^1.5",
            "skills.evidence");

    /** Who suits is no question of names, so they find nobody and make no text longer. */
    private static final List<String> NAMELESS = FIELDS.stream()
            .filter(field -> !field.startsWith("name") && !field.startsWith("firm"))
            .toList();

    private final FacetedIndex<ExecutiveFacet, ExecutiveDocument> index;
    private final CandidateIndex candidates;
    private final Clock clock;

    ElasticsearchExecutiveSearch(SearchEngine engine, String alias, QueryVectors vectors, Clock clock) {
        this.index = new FacetedIndex<>(engine, alias, ExecutiveDocument.class, ExecutiveFacet.class, FIELDS);
        this.candidates = new CandidateIndex(engine, alias, new WordQuery(NAMELESS), vectors);
        this.clock = clock;
    }

    @Override
    public SearchPage<ExecutiveHit> search(ExecutiveQuery query) {
        return index.page(inIndex(query), ElasticsearchExecutiveSearch::found);
    }

    @Override
    public List<Found<ExecutiveHit>> searchAll(List<ExecutiveQuery> queries) {
        return index.first(queries.stream().map(this::inIndex).toList(), ElasticsearchExecutiveSearch::found);
    }

    @Override
    public List<String> suggest(String typed, int limit) {
        return index.suggest(typed, limit);
    }

    @Override
    public List<Candidate> retrieve(CandidateTerms terms, ExecutiveQuery among, RetrievalMode mode) {
        var coded = new CandidateClauses(index.words())
                .oneOf("roles", terms.roles(), 2)
                .each("responsibilities.code", terms.responsibilities(), 1)
                .each("skills.code", terms.skills(), 0.5f)
                .oneOf("sectors", terms.sectors(), 0.5f)
                .build();
        return candidates.nearest(terms, mode, index.passing(inIndex(among)), coded);
    }

    private IndexQuery<ExecutiveFacet> inIndex(ExecutiveQuery query) {
        return IndexQuery.of(query, filters(query), order(query.sort()), clock.instant());
    }

    private static List<Query> filters(ExecutiveQuery query) {
        var filters = new ArrayList<Query>();
        if (!query.daysPerMonthFree().isOpen()) {
            filters.add(Filters.within("daysPerMonthFree", query.daysPerMonthFree()));
        }
        if (!query.dayRateMinor().isOpen()) {
            filters.add(Filters.within("dayRateMinor", query.dayRateMinor()));
        }
        if (query.availableBy() != null) {
            filters.add(Filters.before("availableFrom", query.availableBy().toString()));
        }
        if (!query.remotePercent().isOpen()) {
            filters.add(Filters.within("remotePercent", query.remotePercent()));
        }
        return filters;
    }

    private static List<SortOptions> order(ExecutiveSort sort) {
        return switch (sort) {
            case RELEVANCE -> Order.relevance();
            case NEWEST -> Order.descending("publishedAt");
            case AVAILABLE_SOON -> Order.ascending("availableFrom");
            case LOWEST_RATE -> Order.ascending("dayRateMinor");
        };
    }

    private static ExecutiveHit found(Hit<ExecutiveDocument> hit) {
        return new ExecutiveHit(
                Objects.requireNonNull(hit.source()), FacetedIndex.score(hit), FacetedIndex.highlights(hit));
    }
}
