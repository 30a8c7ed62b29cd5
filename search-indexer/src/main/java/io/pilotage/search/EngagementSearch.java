package io.pilotage.search;

import java.util.List;

/** Finds published engagements; every method throws {@link SearchUnavailable} while the search engine is down. */
public interface EngagementSearch {

    /** One page of the engagements that answer the query, with counted facets. */
    SearchPage<EngagementHit> search(EngagementQuery query);

    /**
     * The engagements closest to the terms, best first.
     *
     * @param among what the engagement has to satisfy; its order and page are disregarded
     */
    List<Candidate> retrieve(CandidateTerms terms, EngagementQuery among);
}
