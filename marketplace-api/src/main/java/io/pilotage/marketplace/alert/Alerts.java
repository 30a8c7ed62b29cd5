package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.identity.Impersonation;
import io.pilotage.marketplace.notification.Notifications;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails a person what is new in a saved search: each thing once, in one transaction with the note that it was told. */
@Component
class Alerts {

    /** So long may a publication take to be found by a search without being missed by its alerts. */
    static final Duration LATEST_INDEXING = Duration.ofDays(7);

    private final SavedSearchStore store;
    private final Answers answers;
    private final AlertReasons reasons;
    private final StopLinks stopLinks;
    private final Notifications notifications;
    private final Impersonation impersonation;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String publicUrl;

    Alerts(
            SavedSearchStore store,
            Answers answers,
            AlertReasons reasons,
            StopLinks stopLinks,
            Notifications notifications,
            Impersonation impersonation,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock,
            @Value("${pilotage.public-url}") String publicUrl) {
        this.store = store;
        this.answers = answers;
        this.reasons = reasons;
        this.stopLinks = stopLinks;
        this.notifications = notifications;
        this.impersonation = impersonation;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** @param total how many are new, of which {@code answers} are the newest that were not told yet */
    private record News(List<Answer> answers, long total, boolean all, Map<UUID, List<String>> reasons) {}

    /**
     * Looks as the person whose search it is; somebody who lost the role that the search needs is told nothing.
     *
     * @throws io.pilotage.search.SearchUnavailable while the search engine is down; nothing is noted then
     */
    void tell(SavedSearch search) {
        try {
            News news = impersonation.as(search.person(), () -> news(search));
            if (!news.answers().isEmpty()) {
                transaction.executeWithoutResult(status -> mail(search.id(), news));
            }
        } catch (AccessDeniedException noLonger) {
            // Roles may come back, so the search stays.
        }
    }

    private News news(SavedSearch search) {
        Instant late = search.checkedAt().minus(LATEST_INDEXING);
        Answers.Found found =
                answers.publishedAfter(search.query(), late.isAfter(search.newAfter()) ? late : search.newAfter());
        Set<UUID> told = told(search.id(), found.answers());
        List<Answer> untold = found.answers().stream()
                .filter(answer -> !told.contains(answer.id()))
                .toList();
        List<Answer> described = untold.stream().limit(AlertText.DESCRIBED).toList();
        return new News(
                untold,
                found.total() - told.size(),
                found.total() == found.answers().size(),
                described.isEmpty() ? Map.of() : reasons.of(search.query(), described));
    }

    private void mail(SavedSearchId id, News news) {
        SavedSearch search = store.hold(id).orElse(null);
        if (search == null || search.frequency() == AlertFrequency.NEVER) {
            return;
        }
        List<Answer> told = news.answers().stream()
                .filter(answer -> noteAsTold(id, answer.id()))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        long count = news.total() - (news.answers().size() - told.size());
        if (!news.all()) {
            store.toldUntil(id, told.getFirst().publishedAt());
        }
        notifications.mailStoppable(
                search.person(),
                AlertText.subject(search, count),
                AlertText.body(search, told, count, news.reasons(), publicUrl),
                stopLinks.create(id));
    }

    private Set<UUID> told(SavedSearchId search, List<Answer> answers) {
        return new HashSet<>(
                jdbc.sql("select thing from alert.told where saved_search = :search and thing = any(:things)")
                        .param("search", search.value())
                        .param("things", answers.stream().map(Answer::id).toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** @return false if another node or an earlier run did */
    private boolean noteAsTold(SavedSearchId search, UUID thing) {
        return jdbc.sql("""
                        insert into alert.told (saved_search, thing, told_at) values (:search, :thing, :now)
                        on conflict do nothing""")
                        .param("search", search.value())
                        .param("thing", thing)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
