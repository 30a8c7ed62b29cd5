package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.engagement.EngagementPublished;
import io.pilotage.marketplace.executive.ImportedProfilePublished;
import io.pilotage.marketplace.executive.ProfilePublished;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.EngagementSearch;
import io.pilotage.search.EngagementSort;
import io.pilotage.search.ExecutiveQuery;
import io.pilotage.search.ExecutiveSearch;
import io.pilotage.search.ExecutiveSort;
import io.pilotage.search.SearchPage;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was published and is not yet told to those who want to hear at once; noted in the transaction of the publication. */
@Component
class Publications {

    private static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final EngagementSearch engagements;
    private final ExecutiveSearch executives;
    private final Answers answers;
    private final Clock clock;

    Publications(
            JdbcClient jdbc, EngagementSearch engagements, ExecutiveSearch executives, Answers answers, Clock clock) {
        this.jdbc = jdbc;
        this.engagements = engagements;
        this.executives = executives;
        this.answers = answers;
        this.clock = clock;
    }

    record Publication(UUID thing, Instant noticedAt) {

        /** Things carry the moment of their publication, which lies a little before the moment at which it is noticed here. */
        static final Duration EARLIER = Duration.ofMinutes(1);

        /** A moment before the publication. */
        Instant published() {
            return noticedAt.minus(EARLIER);
        }
    }

    @EventListener
    void on(EngagementPublished published) {
        note(DocumentKind.ENGAGEMENT, published.subject().value());
    }

    @EventListener
    void on(ProfilePublished published) {
        note(DocumentKind.EXECUTIVE, published.subject().value());
    }

    @EventListener
    void on(ImportedProfilePublished published) {
        note(DocumentKind.EXECUTIVE, published.subject().value());
    }

    private void note(DocumentKind kind, UUID thing) {
        jdbc.sql("""
                insert into alert.publication (kind, thing, noticed_at) values (:kind, :thing, :now)
                on conflict (kind, thing) do update set noticed_at = excluded.noticed_at""")
                .param("kind", kind.name())
                .param("thing", thing)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Those that are still in sight, the oldest first; what was taken back, hidden or suspended meanwhile is forgotten. */
    List<Publication> waiting(DocumentKind kind) {
        List<Publication> noted = noted(kind);
        if (noted.isEmpty()) {
            return noted;
        }
        Set<UUID> inSight =
                answers.inSight(kind, noted.stream().map(Publication::thing).collect(Collectors.toSet()));
        Map<Boolean, List<Publication>> parts =
                noted.stream().collect(Collectors.partitioningBy(it -> inSight.contains(it.thing())));
        done(kind, parts.getOrDefault(false, List.of()));
        return parts.getOrDefault(true, List.of());
    }

    private List<Publication> noted(DocumentKind kind) {
        return jdbc.sql("select thing, noticed_at from alert.publication where kind = :kind order by noticed_at")
                .param("kind", kind.name())
                .query((row, number) -> new Publication(
                        row.getObject("thing", UUID.class),
                        row.getTimestamp("noticed_at").toInstant()))
                .list();
    }

    /** Those that a search finds by now; the others have not been indexed yet. */
    List<Publication> indexed(DocumentKind kind, List<Publication> waiting) {
        Instant since = waiting.getFirst().published();
        Set<UUID> missing =
                new HashSet<>(waiting.stream().map(Publication::thing).toList());
        @Nullable String cursor = null;
        do {
            cursor = kind == DocumentKind.ENGAGEMENT
                    ? engagementsSince(since, cursor, missing)
                    : executivesSince(since, cursor, missing);
        } while (cursor != null && !missing.isEmpty());
        return waiting.stream().filter(it -> !missing.contains(it.thing())).toList();
    }

    private @Nullable String engagementsSince(Instant since, @Nullable String cursor, Set<UUID> missing) {
        var query = EngagementQuery.all()
                .withPublishedAfter(since)
                .withSort(EngagementSort.NEWEST)
                .withPage(cursor, PAGE);
        return strike(engagements.search(query), hit -> hit.document().id(), missing);
    }

    private @Nullable String executivesSince(Instant since, @Nullable String cursor, Set<UUID> missing) {
        var query = ExecutiveQuery.all()
                .withPublishedAfter(since)
                .withSort(ExecutiveSort.NEWEST)
                .withPage(cursor, PAGE);
        return strike(executives.search(query), hit -> hit.document().id(), missing);
    }

    private static <H> @Nullable String strike(SearchPage<H> page, Function<H, UUID> id, Set<UUID> missing) {
        page.items().stream().map(id).forEach(missing::remove);
        return page.next();
    }

    /** Forgets them, unless one was published again meanwhile. */
    void done(DocumentKind kind, Collection<Publication> told) {
        told.forEach(publication -> jdbc.sql(
                        "delete from alert.publication where kind = :kind and thing = :thing and noticed_at = :noticed")
                .param("kind", kind.name())
                .param("thing", publication.thing())
                .param("noticed", Timestamp.from(publication.noticedAt()))
                .update());
    }

    /** Gives up on what has not been indexed for so long. */
    void forgetBefore(Instant moment) {
        jdbc.sql("delete from alert.publication where noticed_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }
}
