package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A state that the index has to reach.
 *
 * @param body JSON of the document, or null when it has to be gone
 */
record PendingDocument(
        DocumentKind kind, UUID id, long version, @Nullable String body) {}
