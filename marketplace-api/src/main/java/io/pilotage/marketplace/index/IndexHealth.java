package io.pilotage.marketplace.index;

import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.OnlyReads;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.worker.KindStatus;
import io.pilotage.search.worker.ParkedRow;
import io.pilotage.search.worker.SearchIndex;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the search index is, and the acts that mend it; for admins. The acts are asked for here and done by a search worker. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class IndexHealth {

    private static final int MOST_PARKED = 100;

    private final SearchIndex index;
    private final ApplicationEventPublisher events;

    IndexHealth(SearchIndex index, ApplicationEventPublisher events) {
        this.index = index;
        this.events = events;
    }

    /** One entry for each kind of thing that is searched. */
    @OnlyReads
    public List<KindStatus> kinds() {
        return index.status();
    }

    /** What Elasticsearch refuses and why, longest waiting first; at most a hundred. */
    @OnlyReads
    public List<ParkedRow> parked() {
        return index.parked(MOST_PARKED);
    }

    /**
     * Has a parked row tried again at once.
     *
     * @throws NotFound if nothing of this id is parked
     */
    @Transactional
    public void retry(DocumentKind kind, UUID id) {
        if (!index.retry(kind, id)) {
            throw new NotFound("parked row");
        }
        events.publishEvent(new ParkedRowRetried(new IndexedId(id), kind));
    }

    /** Asks for a comparison of index and database; with repair, what differs is indexed again. */
    @Transactional
    public void check(DocumentKind kind, boolean repair) {
        index.requestCheck(kind, repair);
        events.publishEvent(new IndexCheckRequested(IndexedId.all(kind), kind, repair));
    }

    /** Asks for a new index in place of the one in use; does nothing while a rebuild is asked for or under way. */
    @Transactional
    public void rebuild(DocumentKind kind) {
        index.requestRebuild(kind);
        events.publishEvent(new IndexRebuildRequested(IndexedId.all(kind), kind));
    }
}
