package io.pilotage.marketplace.executive;

import io.pilotage.marketplace.shared.OnlyReads;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.search.ExecutiveHit;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSearch;
import io.pilotage.search.PublishedDocuments;
import io.pilotage.search.SearchPage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The published executives, for those who hire. */
@Service
public class ExecutiveDirectory {

    private final ExecutiveSearch search;
    private final PublishedDocuments published;

    ExecutiveDirectory(ExecutiveSearch search, PublishedDocuments published) {
        this.search = search;
        this.published = published;
    }

    /**
     * One page of the executives who answer the query, with counted facets.
     *
     * @throws io.pilotage.search.ExpiredCursor if the page before was asked for too long ago
     * @throws io.pilotage.search.InvalidCursor if the cursor belongs to another query
     * @throws io.pilotage.search.SearchUnavailable while the search engine is down
     */
    @PreAuthorize("hasAnyRole('ORGANISATION_MEMBER', 'MODERATOR', 'ADMIN')")
    @OnlyReads
    public SearchPage<ExecutiveHit> search(ExecutiveQuery query) {
        return search.search(query);
    }

    /**
     * Newest first, from the database: for looking around while the search engine is down.
     *
     * @param after the last one on the page before, or null for the first page
     */
    @PreAuthorize("hasAnyRole('ORGANISATION_MEMBER', 'MODERATOR', 'ADMIN')")
    @OnlyReads
    public Slice<ExecutiveHit> newest(@Nullable ExecutiveId after, int limit) {
        return Slice.of(
                published.executives(after == null ? null : after.value(), limit + 1),
                limit,
                hit -> hit.document().id().toString());
    }

    /**
     * Up to so many ways to go on with what somebody begins to type, out of what is published.
     *
     * @throws io.pilotage.search.SearchUnavailable while the search engine is down
     */
    @PreAuthorize("hasAnyRole('ORGANISATION_MEMBER', 'MODERATOR', 'ADMIN')")
    @OnlyReads
    public List<String> suggest(String typed, int limit) {
        return search.suggest(typed, limit);
    }
}
