package io.pilotage.search;

import java.util.List;

/** Finds published engagements; every method throws {@link SearchUnavailable} while the search engine is down. */
public interface EngagementSearch {

    /**
     * One page of the engagements that answer the query, with counted facets; throws {@link ExpiredCursor} for a page after one
     * that was asked for minutes ago, and {@link InvalidCursor} for a cursor of another query.
     */
    SearchPage<EngagementHit> search(EngagementQuery query);

    /**
     * What each of these queries finds first, in the order of the queries. Many are answered in a fraction of the time that they
     * take one by one, because nothing is counted by facet or corrected, no word is bent, and there is no next page.
     */
    List<Found<EngagementHit>> searchAll(List<EngagementQuery> queries);

    /** Up to so many ways to go on with what somebody begins to type, out of what is published about engagements. */
    List<String> suggest(String typed, int limit);

    /**
     * The engagements closest to the terms, best first.
     *
     * <p>The same question over the same index always gives the same answer; candidates of equal score come in the order of
     * their ids.
     *
     * @param among what the engagement has to satisfy; its order and page are disregarded
     */
    List<Candidate> retrieve(CandidateTerms terms, EngagementQuery among, RetrievalMode mode);

    /** As {@link #retrieve(CandidateTerms, EngagementQuery, RetrievalMode)} in the best of the ways. */
    default List<Candidate> retrieve(CandidateTerms terms, EngagementQuery among) {
        return retrieve(terms, among, RetrievalMode.FUSED);
    }
}
