package io.pilotage.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds engagements in their index. */
class ElasticsearchEngagementSearch implements EngagementSearch {

    private static final List<String> FIELDS =
            List.of("title^4", "labels^2", "needs^2", "summary^2", "outcomes^1.5", "criteria", "organisationName^1.5");

    private final FacetedIndex<EngagementFacet, EngagementDocument> index;
    private final CandidateIndex candidates;
    private final Clock clock;

    ElasticsearchEngagementSearch(SearchEngine engine, String alias, QueryVectors vectors, Clock clock) {
        this.index = new FacetedIndex<>(engine, alias, EngagementDocument.class, EngagementFacet.class, FIELDS);
        this.candidates = new CandidateIndex(engine, alias, index.words(), vectors);
        this.clock = clock;
    }

    @Override
    public SearchPage<EngagementHit> search(EngagementQuery query) {
        var now = clock.instant();
        return index.page(inIndex(query, now), hit -> found(hit, now));
    }

    @Override
    public List<Found<EngagementHit>> searchAll(List<EngagementQuery> queries) {
        var now = clock.instant();
        return index.first(queries.stream().map(query -> inIndex(query, now)).toList(), hit -> found(hit, now));
    }

    @Override
    public List<String> suggest(String typed, int limit) {
        return index.suggest(typed, limit);
    }

    @Override
    public List<Candidate> retrieve(CandidateTerms terms, EngagementQuery among, RetrievalMode mode) {
        var coded = new CandidateClauses(index.words())
                .oneOf("role", terms.roles(), 2)
                .each("responsibilities", terms.responsibilities(), 1)
                .each("skills", terms.skills(), 0.5f)
                .oneOf("sector", terms.sectors(), 0.5f)
                .build();
        return candidates.nearest(terms, mode, index.passing(inIndex(among, clock.instant())), coded);
    }

    private static IndexQuery<EngagementFacet> inIndex(EngagementQuery query, Instant now) {
        return IndexQuery.of(query, filters(query, now), order(query.sort()), now);
    }

    private static List<Query> filters(EngagementQuery query, Instant now) {
        var filters = new ArrayList<Query>();
        if (!query.daysPerMonth().isOpen()) {
            filters.add(Filters.within("daysPerMonth", query.daysPerMonth()));
        }
        if (!query.dayRateMinor().isOpen()) {
            filters.add(Filters.overlapping("dayRateMinMinor", "dayRateMaxMinor", query.dayRateMinor()));
        }
        if (query.closingBefore() != null) {
            filters.add(Filters.before("closesAt", query.closingBefore().toString()));
        }
        if (query.openNow() || query.sort() == EngagementSort.CLOSING_SOON) {
            filters.add(Filters.either(Filters.absent("closesAt"), Filters.after("closesAt", now.toString())));
        }
        return filters;
    }

    private static List<SortOptions> order(EngagementSort sort) {
        return switch (sort) {
            case RELEVANCE -> Order.relevance();
            case NEWEST -> Order.descending("publishedAt");
            case CLOSING_SOON -> Order.ascending("closesAt");
        };
    }

    private static EngagementHit found(Hit<EngagementDocument> hit, Instant now) {
        var document = Objects.requireNonNull(hit.source());
        return new EngagementHit(document, FacetedIndex.score(hit), document.openAt(now), FacetedIndex.highlights(hit));
    }
}
