package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Makes from recorded documents what is indexed, a batch at a time, so that what is costly can be computed together. */
class Bodies {

    private final List<DocumentEnrichment> enrichments;

    Bodies(List<DocumentEnrichment> enrichments) {
        this.enrichments = List.copyOf(enrichments);
    }

    /** The bodies of all that are not gone; what cannot be read is rejected instead. */
    Map<PendingDocument, ObjectNode> of(Collection<PendingDocument> documents, BulkResult result) throws IOException {
        var bodies = new LinkedHashMap<PendingDocument, ObjectNode>();
        for (var document : documents) {
            if (document.body() != null) {
                try {
                    bodies.put(document, IndexedBody.of(document.body()));
                } catch (JacksonException | ClassCastException e) {
                    result.reject(document, "not a JSON object: " + e.getMessage());
                }
            }
        }
        for (var kind : byKind(bodies).entrySet()) {
            for (var enrichment : enrichments) {
                enrichment.enrich(kind.getKey(), kind.getValue());
            }
        }
        return bodies;
    }

    /** To be called when the result of writing them is known. */
    void written(Map<PendingDocument, ObjectNode> bodies, BulkResult result) throws IOException {
        var written = new LinkedHashMap<>(bodies);
        written.keySet().retainAll(result.indexed());
        for (var kind : byKind(written).entrySet()) {
            for (var enrichment : enrichments) {
                enrichment.written(kind.getKey(), kind.getValue());
            }
        }
    }

    private static Map<DocumentKind, Map<UUID, ObjectNode>> byKind(Map<PendingDocument, ObjectNode> bodies) {
        var byKind = new EnumMap<DocumentKind, Map<UUID, ObjectNode>>(DocumentKind.class);
        bodies.forEach((document, body) -> byKind.computeIfAbsent(document.kind(), kind -> new LinkedHashMap<>())
                .put(document.id(), body));
        return byKind;
    }
}
