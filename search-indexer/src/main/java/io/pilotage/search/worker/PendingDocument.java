package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import io.pilotage.search.SearchJson;
import io.pilotage.search.embedding.Meaning;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A state that the index has to reach.
 *
 * @param body JSON of the document, or null when it has to be gone
 */
record PendingDocument(
        DocumentKind kind, UUID id, long version, @Nullable String body) {

    /** What it says; empty when it is gone or cannot be read. */
    Optional<Meaning> meaning() {
        try {
            return body == null ? Optional.empty() : Meaning.of(SearchJson.MAPPER.readTree(body));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
