package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.alert.Publications.Publication;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.SearchUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks through the saved searches that are due, many at once: the immediate ones of a kind when something of that kind was published
 * and indexed, the daily and weekly ones once after their hour. A look that fails leaves its search due: the next
 * round takes it up, or one {@link #AFTER_FAILURE} later if it was the search that could not be asked.
 */
@Component
class AlertRound {

    /** So long may a publication take to be found by a search without being missed by its alerts. */
    static final Duration LATEST_INDEXING = Duration.ofDays(7);

    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(AlertRound.class);
    private static final int BATCH = 50;

    private final SavedSearchStore store;
    private final Publications publications;
    private final Alerts alerts;
    private final Clock clock;

    AlertRound(SavedSearchStore store, Publications publications, Alerts alerts, Clock clock) {
        this.store = store;
        this.publications = publications;
        this.alerts = alerts;
        this.clock = clock;
    }

    void run() {
        try {
            for (DocumentKind kind : DocumentKind.values()) {
                tellAtOnce(kind);
                tellWhenDue(AlertFrequency.DAILY, kind);
                tellWhenDue(AlertFrequency.WEEKLY, kind);
            }
        } catch (SearchUnavailable down) {
            LOG.info("Alerts wait until the search engine answers again: {}", down.getMessage());
        }
    }

    /** Back to the oldest publication that arrived in the index, and in a search that failed further, to where it was compared. */
    private void tellAtOnce(DocumentKind kind) {
        List<Publication> waiting = publications.waiting(kind);
        if (waiting.isEmpty()) {
            return;
        }
        List<Publication> indexed = publications.indexed(kind, waiting);
        if (!indexed.isEmpty()) {
            Instant oldest = indexed.getFirst().published();
            lookThrough(AlertFrequency.IMMEDIATE, kind, clock.instant(), search -> {
                Instant compared = search.checkedAt().minus(Publication.EARLIER);
                return compared.isBefore(oldest) ? compared : oldest;
            });
            publications.done(kind, indexed);
        }
    }

    private void tellWhenDue(AlertFrequency frequency, DocumentKind kind) {
        lookThrough(
                frequency,
                kind,
                frequency.lastDue(clock.instant()),
                search -> search.checkedAt().minus(LATEST_INDEXING));
    }

    private void lookThrough(
            AlertFrequency frequency, DocumentKind kind, Instant due, Function<SavedSearch, Instant> back) {
        List<SavedSearch> batch = store.uncheckedSince(frequency, kind, due, null, BATCH);
        while (!batch.isEmpty()) {
            store.checked(look(batch, back), clock.instant());
            batch = batch.size() < BATCH
                    ? List.of()
                    : store.uncheckedSince(frequency, kind, due, batch.getLast(), BATCH);
        }
    }

    /** Those that were told; one that cannot be asked must not hold up the others, nor fill the log. */
    private List<SavedSearchId> look(List<SavedSearch> batch, Function<SavedSearch, Instant> back) {
        try {
            alerts.tell(batch, back);
            return batch.stream().map(SavedSearch::id).toList();
        } catch (SearchUnavailable down) {
            throw down;
        } catch (RuntimeException broken) {
            if (batch.size() > 1) {
                return batch.stream()
                        .flatMap(one -> look(List.of(one), back).stream())
                        .toList();
            }
            SavedSearchId id = batch.getFirst().id();
            LOG.error("The saved search {} could not be asked", id, broken);
            store.putOff(id, AFTER_FAILURE);
            return List.of();
        }
    }
}
