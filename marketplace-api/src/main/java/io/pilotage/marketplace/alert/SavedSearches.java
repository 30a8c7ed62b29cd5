package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.shared.DespiteSuspension;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.StaleVersion;
import io.pilotage.marketplace.shared.Uuids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's own saved searches: executives save searches for engagements, members of organisations for executives. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('EXECUTIVE', 'ORGANISATION_MEMBER')")
public class SavedSearches {

    /** The most that one person keeps. */
    public static final int MOST = 50;

    private final SavedSearchStore store;
    private final Answers answers;
    private final CurrentPerson current;
    private final Clock clock;

    SavedSearches(SavedSearchStore store, Answers answers, CurrentPerson current, Clock clock) {
        this.store = store;
        this.answers = answers;
        this.current = current;
        this.clock = clock;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<SavedSearchDetails> mine() {
        return store.of(current.requireId()).stream().map(SavedSearch::details).toList();
    }

    /** @throws NotFound also if it is somebody else's */
    @Transactional(readOnly = true)
    public SavedSearchDetails get(SavedSearchId id) {
        return own(store.find(id)).details();
    }

    /**
     * Saves a search; what is published from now on is new in it.
     *
     * @throws TooManySavedSearches if the caller has {@link #MOST} already
     */
    public SavedSearchDetails save(SavedSearchDetails.Statement statement) {
        SavedQuery query = statement.checked();
        requireRole(query);
        if (store.countAndHold(current.requireId()) >= MOST) {
            throw new TooManySavedSearches();
        }
        Instant now = now();
        var search = new SavedSearch(
                new SavedSearchId(Uuids.next()),
                0,
                current.requireId(),
                String.valueOf(statement.name()).strip(),
                query,
                Objects.requireNonNull(statement.frequency()),
                now,
                now,
                now,
                now);
        store.add(search);
        return search.details();
    }

    /**
     * Changes a saved search. Another query, or mails after none, start afresh: only what is published from now on is mailed.
     *
     * @throws StaleVersion if it was changed after the caller read it
     */
    @DespiteSuspension
    public SavedSearchDetails change(SavedSearchId id, long expectedVersion, SavedSearchDetails.Statement statement) {
        SavedQuery query = statement.checked();
        requireRole(query);
        SavedSearch search = own(store.hold(id));
        StaleVersion.check(expectedVersion, search.version());
        boolean afresh = search.frequency() == AlertFrequency.NEVER || !query.equals(search.query());
        var changed = new SavedSearch(
                id,
                search.version() + 1,
                search.person(),
                String.valueOf(statement.name()).strip(),
                query,
                Objects.requireNonNull(statement.frequency()),
                search.createdAt(),
                search.lookedAt(),
                afresh ? now() : search.newAfter(),
                search.checkedAt());
        store.change(changed);
        return changed.details();
    }

    /** Forgets the search and what it has told. */
    @DespiteSuspension
    public void remove(SavedSearchId id) {
        store.remove(own(store.hold(id)).id());
    }

    /**
     * How many things that answer the search were published since the caller last looked.
     *
     * @throws io.pilotage.search.SearchUnavailable while the search engine is down
     */
    @Transactional(readOnly = true)
    public long countNew(SavedSearchId id) {
        SavedSearch search = own(store.find(id));
        requireRole(search.query());
        return answers.to(List.of(new Answers.Look(search.query(), search.lookedAt())))
                .getFirst()
                .total();
    }

    /** The caller opens the search: nothing in it is new to them any more. */
    @DespiteSuspension
    public SavedSearchDetails look(SavedSearchId id) {
        SavedSearch search = own(store.hold(id));
        store.looked(id, now());
        return search.details();
    }

    private void requireRole(SavedQuery query) {
        if (!current.has(query.role().name())) {
            throw new AccessDeniedException(
                    "This search is for people who came to: " + query.role().label());
        }
    }

    private SavedSearch own(Optional<SavedSearch> found) {
        return found.filter(search -> search.person().equals(current.requireId()))
                .orElseThrow(() -> new NotFound("saved search"));
    }

    /** As exact as the database keeps it, so that a saved search reads back as it was answered. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
