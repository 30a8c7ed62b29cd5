package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.search.ExecutiveHit;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSearch;
import io.pilotage.search.InvalidCursor;
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
     * @throws InvalidInput if the cursor belongs to another query
     * @throws io.pilotage.search.SearchUnavailable while the search engine is down
     */
    @PreAuthorize("hasAnyRole('ORGANISATION_MEMBER', 'MODERATOR', 'ADMIN')")
    public SearchPage<ExecutiveHit> search(ExecutiveQuery query) {
        try {
            return search.search(query);
        } catch (InvalidCursor foreign) {
            throw new InvalidInput(
                    "after", "unknown-cursor", "This cursor belongs to another search; start again without it.");
        }
    }
}
