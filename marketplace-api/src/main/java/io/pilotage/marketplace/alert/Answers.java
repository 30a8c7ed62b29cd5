package io.pilotage.marketplace.alert;

import io.pilotage.search.DocumentKind;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.EngagementSearch;
import io.pilotage.search.EngagementSort;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSearch;
import io.pilotage.search.ExecutiveSort;
import io.pilotage.search.Found;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What answers saved searches: what the same search finds for anybody who has the {@linkplain SavedQuery#role() role} for it. */
@Component
class Answers {

    /** As many as one look brings; more are counted only. */
    static final int MOST = 100;

    private final EngagementSearch engagements;
    private final ExecutiveSearch executives;

    Answers(EngagementSearch engagements, ExecutiveSearch executives) {
        this.engagements = engagements;
        this.executives = executives;
    }

    /** A question for what was published after a moment. */
    record Look(SavedQuery query, Instant after) {}

    /**
     * The answers to each of several looks for one kind, the newest first.
     *
     * @throws io.pilotage.search.SearchUnavailable while the search engine is down
     */
    List<Found<Answer>> to(List<Look> looks) {
        if (looks.isEmpty()) {
            return List.of();
        }
        return looks.getFirst().query().kind() == DocumentKind.ENGAGEMENT
                ? engagements.searchAll(looks.stream().map(Answers::engagements).toList()).stream()
                        .map(found -> found.map(AnswerText::of))
                        .toList()
                : executives.searchAll(looks.stream().map(Answers::executives).toList()).stream()
                        .map(found -> found.map(AnswerText::of))
                        .toList();
    }

    private static EngagementQuery engagements(Look look) {
        EngagementQuery query =
                Objects.requireNonNull(look.query().engagements()).query();
        // That order leaves out what has closed, which the order by newness must then be told.
        return query.withOpenNow(query.openNow() || query.sort() == EngagementSort.CLOSING_SOON)
                .withSort(EngagementSort.NEWEST)
                .withPublishedAfter(look.after())
                .withPage(null, MOST);
    }

    private static ExecutiveQuery executives(Look look) {
        return Objects.requireNonNull(look.query().executives())
                .query()
                .withSort(ExecutiveSort.NEWEST)
                .withPublishedAfter(look.after())
                .withPage(null, MOST);
    }
}
