package io.pilotage.marketplace.alert;

import io.pilotage.marketplace.identity.PersonId;
import java.time.Instant;

/**
 * A saved search as it is stored.
 *
 * @param newAfter what was published until then is not new to its mails
 * @param checkedAt when it was last compared with the index
 */
record SavedSearch(
        SavedSearchId id,
        long version,
        PersonId person,
        String name,
        SavedQuery query,
        AlertFrequency frequency,
        Instant createdAt,
        Instant lookedAt,
        Instant newAfter,
        Instant checkedAt) {

    SavedSearchDetails details() {
        return new SavedSearchDetails(
                id, version, name, frequency, query.engagements(), query.executives(), createdAt, lookedAt);
    }
}
