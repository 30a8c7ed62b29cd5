package io.pilotage.marketplace.executive;

import io.pilotage.search.ExecutiveHit;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSearch;
import io.pilotage.search.SearchPage;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The published executives, for those who hire. */
@Service
public class ExecutiveDirectory {

    private final ExecutiveSearch search;

    ExecutiveDirectory(ExecutiveSearch search) {
        this.search = search;
    }

    /**
     * One page of the executives who answer the query, with counted facets.
     *
     * @throws io.pilotage.search.InvalidCursor if the cursor belongs to another query
     * @throws io.pilotage.search.SearchUnavailable while the search engine is down
     */
    @PreAuthorize("hasAnyRole('ORGANISATION_MEMBER', 'MODERATOR', 'ADMIN')")
    public SearchPage<ExecutiveHit> search(ExecutiveQuery query) {
        return search.search(query);
    }
}
