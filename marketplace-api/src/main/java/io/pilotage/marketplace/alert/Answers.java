package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.engagement.EngagementSearchRequest;
import io.pilotage.marketplace.executive.ExecutiveDirectory;
import io.pilotage.marketplace.executive.ExecutiveSearchRequest;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.EngagementSearch;
import io.pilotage.search.EngagementSort;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSort;
import io.pilotage.search.SearchPage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What answers a saved search, as the calling person would find it by the same search: through the same services, with their roles. */
@Component
class Answers {

    /** As many as one look brings; more are counted only. */
    static final int MOST = 100;

    private final EngagementSearch engagements;
    private final ExecutiveDirectory executives;
    private final CurrentPerson current;

    Answers(EngagementSearch engagements, ExecutiveDirectory executives, CurrentPerson current) {
        this.engagements = engagements;
        this.executives = executives;
        this.current = current;
    }

    /** What was found, the newest first, and how many there are in all. */
    record Found(List<Answer> answers, long total) {

        private static <H> Found of(SearchPage<H> page, Function<H, Answer> answer) {
            return new Found(page.items().stream().map(answer).toList(), page.total());
        }
    }

    /**
     * What was published after a moment.
     *
     * @throws AccessDeniedException if the person has not, or no longer, the role that such a search needs
     * @throws io.pilotage.search.SearchUnavailable while the search engine is down
     */
    Found publishedAfter(SavedQuery query, Instant moment) {
        requireRole(query);
        EngagementSearchRequest engagementsAsked = query.engagements();
        if (engagementsAsked != null) {
            return Found.of(engagements.search(newest(engagementsAsked.query(), moment)), AnswerText::of);
        }
        ExecutiveSearchRequest executivesAsked = Objects.requireNonNull(query.executives());
        return Found.of(executives.search(newest(executivesAsked.query(), moment)), AnswerText::of);
    }

    /** @throws AccessDeniedException unless the person is on the side that looks for this */
    void requireRole(SavedQuery query) {
        MarketplaceRole role =
                query.engagements() != null ? MarketplaceRole.EXECUTIVE : MarketplaceRole.ORGANISATION_MEMBER;
        if (!current.has(role.name())) {
            throw new AccessDeniedException("This search is for people who came to: " + role.label());
        }
    }

    private static EngagementQuery newest(EngagementQuery query, Instant moment) {
        // That order leaves out what has closed, which the order by newness must then be told.
        return query.withOpenNow(query.openNow() || query.sort() == EngagementSort.CLOSING_SOON)
                .withSort(EngagementSort.NEWEST)
                .withPublishedAfter(moment)
                .withPage(null, MOST);
    }

    private static ExecutiveQuery newest(ExecutiveQuery query, Instant moment) {
        return query.withSort(ExecutiveSort.NEWEST).withPublishedAfter(moment).withPage(null, MOST);
    }
}
