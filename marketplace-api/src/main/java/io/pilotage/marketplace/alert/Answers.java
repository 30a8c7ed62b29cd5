package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.OpenEngagements;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.PublishedProfiles;
import io.pilotage.marketplace.shared.TypedId;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What answers saved searches: what the same search finds for anybody who has the {@linkplain SavedQuery#role() role} for it. */
@Component
class Answers {

    /** As many as one look brings; more are counted only. */
    static final int MOST = 100;

    private final EngagementSearch engagements;
    private final ExecutiveSearch executives;
    private final OpenEngagements openEngagements;
    private final PublishedProfiles profiles;

    Answers(
            EngagementSearch engagements,
            ExecutiveSearch executives,
            OpenEngagements openEngagements,
            PublishedProfiles profiles) {
        this.engagements = engagements;
        this.executives = executives;
        this.openEngagements = openEngagements;
        this.profiles = profiles;
    }

    /** A question for what was published after a moment, except for some things. */
    record Look(SavedQuery query, Instant after, Set<UUID> except) {

        Look(SavedQuery query, Instant after) {
            this(query, after, Set.of());
        }
    }

    /**
     * The answers to each of several looks for one kind, the newest first.
     *
     * @throws io.pilotage.search.SearchUnavailable while the search engine is down
     */
    List<Found<Answer>> to(List<Look> looks) {
        if (looks.isEmpty()) {
            return List.of();
        }
        DocumentKind kind = looks.getFirst().query().kind();
        List<Found<Answer>> found = kind == DocumentKind.ENGAGEMENT
                ? engagements.searchAll(looks.stream().map(Answers::engagements).toList()).stream()
                        .map(it -> it.map(AnswerText::of))
                        .toList()
                : executives.searchAll(looks.stream().map(Answers::executives).toList()).stream()
                        .map(it -> it.map(AnswerText::of))
                        .toList();
        Set<UUID> inSight = inSight(
                kind,
                found.stream()
                        .flatMap(it -> it.items().stream())
                        .map(Answer::id)
                        .collect(Collectors.toSet()));
        return found.stream()
                .map(it -> it.only(answer -> inSight.contains(answer.id())))
                .toList();
    }

    /** Those that are in sight now; the index may still hold what was suspended or hidden a moment ago. */
    Set<UUID> inSight(DocumentKind kind, Set<UUID> ids) {
        Set<? extends TypedId> now = kind == DocumentKind.ENGAGEMENT
                ? openEngagements
                        .versions(ids.stream().map(EngagementId::new).toList())
                        .keySet()
                : profiles.versions(ids.stream().map(ExecutiveId::new).toList()).keySet();
        return now.stream().map(TypedId::value).collect(Collectors.toSet());
    }

    private static EngagementQuery engagements(Look look) {
        EngagementQuery query =
                Objects.requireNonNull(look.query().engagements()).query();
        // That order leaves out what has closed, which the order by newness must then be told.
        return query.withOpenNow(query.openNow() || query.sort() == EngagementSort.CLOSING_SOON)
                .withSort(EngagementSort.NEWEST)
                .withPublishedAfter(look.after())
                .without(look.except())
                .withPage(null, MOST);
    }

    private static ExecutiveQuery executives(Look look) {
        return Objects.requireNonNull(look.query().executives())
                .query()
                .withSort(ExecutiveSort.NEWEST)
                .withPublishedAfter(look.after())
                .without(look.except())
                .withPage(null, MOST);
    }
}
