package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.alert.Publications.Publication;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.SearchUnavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks through the saved searches that are due: the immediate ones of a kind when something of that kind was published and indexed,
 * the daily and weekly ones once after their hour. A look that fails leaves its search due, so that the next round takes it up.
 */
@Component
class AlertRound {

    private static final Logger LOG = LoggerFactory.getLogger(AlertRound.class);
    private static final int BATCH = 200;

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
            publications.forgetBefore(clock.instant().minus(Alerts.LATEST_INDEXING));
            for (DocumentKind kind : DocumentKind.values()) {
                tellAtOnce(kind);
                lookThrough(AlertFrequency.DAILY, kind, AlertFrequency.DAILY.lastDue(clock.instant()));
                lookThrough(AlertFrequency.WEEKLY, kind, AlertFrequency.WEEKLY.lastDue(clock.instant()));
            }
        } catch (SearchUnavailable down) {
            LOG.info("Alerts wait until the search engine answers again: {}", down.getMessage());
        }
    }

    private void tellAtOnce(DocumentKind kind) {
        List<Publication> waiting = publications.waiting(kind);
        if (waiting.isEmpty()) {
            return;
        }
        List<Publication> indexed = publications.indexed(kind, waiting);
        if (!indexed.isEmpty()) {
            lookThrough(AlertFrequency.IMMEDIATE, kind, clock.instant());
            publications.done(kind, indexed);
        }
    }

    private void lookThrough(AlertFrequency frequency, DocumentKind kind, Instant due) {
        List<SavedSearch> batch;
        do {
            batch = store.uncheckedSince(frequency, kind, due, BATCH);
            List<SavedSearchId> looked = new ArrayList<>();
            try {
                for (SavedSearch search : batch) {
                    look(search);
                    looked.add(search.id());
                }
            } finally {
                store.checked(looked, clock.instant());
            }
        } while (batch.size() == BATCH);
    }

    /** One search that cannot be asked must not hold up the others. */
    private void look(SavedSearch search) {
        try {
            alerts.tell(search);
        } catch (SearchUnavailable down) {
            throw down;
        } catch (RuntimeException broken) {
            LOG.error("The saved search {} could not be asked", search.id(), broken);
        }
    }
}
