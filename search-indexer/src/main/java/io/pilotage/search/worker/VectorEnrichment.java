package io.pilotage.search.worker;

import io.pilotage.search.DocumentKind;
import io.pilotage.search.embedding.EmbeddingStore;
import io.pilotage.search.embedding.Meaning;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives documents the vectors that are known already. Computing the others takes too long for a batch to wait: they are
 * indexed without, so that they can be found by their words, and wanted as soon as they stand there.
 */
class VectorEnrichment implements DocumentEnrichment {

    private static final String FIELD = "vector";

    private final EmbeddingStore store;
    private final EmbeddingQueue queue;

    VectorEnrichment(EmbeddingStore store, EmbeddingQueue queue) {
        this.store = store;
        this.queue = queue;
    }

    @Override
    public void enrich(DocumentKind kind, Map<UUID, ObjectNode> bodies) {
        var hashes = new HashMap<UUID, String>();
        bodies.forEach((id, body) -> Meaning.of(body).ifPresent(meaning -> hashes.put(id, meaning.contentHash())));
        var vectors = store.find(new HashSet<>(hashes.values()));
        hashes.forEach((id, hash) -> {
            var vector = vectors.get(hash);
            var body = bodies.get(id);
            if (vector != null && body != null) {
                body.put(FIELD, vector.base64());
            }
        });
    }

    @Override
    public void written(DocumentKind kind, Map<UUID, ObjectNode> bodies) {
        var without = new HashSet<UUID>();
        bodies.forEach((id, body) -> {
            if (!body.has(FIELD) && Meaning.of(body).isPresent()) {
                without.add(id);
            }
        });
        queue.add(kind, without);
    }
}
