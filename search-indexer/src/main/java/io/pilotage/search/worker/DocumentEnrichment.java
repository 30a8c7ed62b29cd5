package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds to documents what is computed and not recorded, after their rows were taken and before they are written.
 *
 * <p>Every bean of this type sees every batch, of changes and of rebuilds alike. A document that cannot be enriched is left
 * as it is; whatever is thrown makes the whole batch wait and be tried again.
 */
interface DocumentEnrichment {

    /** Changes the bodies in place; all are of one kind, at most a few hundred, and none is gone. */
    void enrich(DocumentKind kind, Map<UUID, ObjectNode> bodies) throws IOException;

    /** Tells that these are in the index, before anybody counts them as done; they are as {@link #enrich} left them. */
    default void written(DocumentKind kind, Map<UUID, ObjectNode> bodies) throws IOException {}
}
