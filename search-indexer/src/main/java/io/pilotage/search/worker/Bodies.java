package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import io.pilotage.search.SearchJson;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
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
    Map<PendingDocument, byte[]> of(Collection<PendingDocument> documents, BulkResult result) throws IOException {
        var parsed = new LinkedHashMap<PendingDocument, ObjectNode>();
        var byKind = new EnumMap<DocumentKind, Map<UUID, ObjectNode>>(DocumentKind.class);
        for (var document : documents) {
            if (document.body() != null) {
                try {
                    var body = IndexedBody.of(document.body());
                    parsed.put(document, body);
                    byKind.computeIfAbsent(document.kind(), kind -> new LinkedHashMap<>())
                            .put(document.id(), body);
                } catch (JacksonException | ClassCastException e) {
                    result.reject(document, "not a JSON object: " + e.getMessage());
                }
            }
        }
        for (var enrichment : enrichments) {
            for (var kind : byKind.entrySet()) {
                enrichment.enrich(kind.getKey(), kind.getValue());
            }
        }
        var bodies = new HashMap<PendingDocument, byte[]>();
        parsed.forEach((document, body) -> bodies.put(document, SearchJson.MAPPER.writeValueAsBytes(body)));
        return bodies;
    }
}
