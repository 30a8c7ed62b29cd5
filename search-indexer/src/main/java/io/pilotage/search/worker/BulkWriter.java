package io.pilotage.search.worker;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.Elasticsearch;
import io.pilotage.search.SearchJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents to their indices with the version of their row, so that Elasticsearch itself refuses what is older than
 * what it has: neither order nor repetition matters.
 *
 * <p>Writes go to an alias that each index has for itself. An index that is gone is therefore an error and never comes
 * back by being written to.
 */
class BulkWriter {

    private static final int MOST_BYTES = 5_000_000;
    private static final String WRITE_SUFFIX = "-write";

    private final Elasticsearch elasticsearch;
    private final Bodies bodies;

    BulkWriter(Elasticsearch elasticsearch, Bodies bodies) {
        this.elasticsearch = elasticsearch;
        this.bodies = bodies;
    }

    static String writeAlias(String index) {
        return index + WRITE_SUFFIX;
    }

    /** Throws when the engine cannot be asked at all; then nothing is known about any of the documents. */
    BulkResult write(Collection<PendingDocument> documents, Map<DocumentKind, List<String>> targets)
            throws IOException {
        var result = new BulkResult();
        var parsed = bodies.of(documents, result);
        var chunk = new Chunk();
        for (var document : documents) {
            var indices = targets.getOrDefault(document.kind(), List.of());
            if (result.rejected().containsKey(document)) {
                continue;
            }
            if (indices.isEmpty()) {
                result.postpone(document, "there is no index yet");
                continue;
            }
            result.indexed().add(document);
            var prepared = parsed.get(document);
            var body = prepared == null ? null : SearchJson.MAPPER.writeValueAsBytes(prepared);
            for (var index : indices) {
                chunk.add(document, operation(document, index, body), body == null ? 100 : body.length);
            }
            if (chunk.bytes > MOST_BYTES) {
                send(chunk, result);
                chunk = new Chunk();
            }
        }
        send(chunk, result);
        bodies.written(parsed, result);
        return result;
    }

    private void send(Chunk chunk, BulkResult result) throws IOException {
        if (chunk.operations.isEmpty()) {
            return;
        }
        var answers = elasticsearch
                .client()
                .bulk(bulk -> bulk.operations(chunk.operations).requireAlias(true))
                .items();
        for (int i = 0; i < answers.size(); i++) {
            settle(chunk.documents.get(i), answers.get(i), result);
        }
    }

    private static void settle(PendingDocument document, BulkResponseItem answer, BulkResult result) {
        var error = answer.error();
        if (error == null || answer.status() == 409) {
            return;
        }
        var cause = error.causedBy() == null ? "" : ": " + error.causedBy().reason();
        var reason = error.type() + ": " + error.reason() + cause;
        if (answer.status() == 429 || answer.status() >= 500 || answer.status() == 404) {
            result.postpone(document, reason);
        } else {
            result.reject(document, reason);
        }
    }

    private static BulkOperation operation(PendingDocument document, String index, byte @Nullable [] body) {
        var id = document.id().toString();
        if (body == null) {
            return BulkOperation.of(o -> o.delete(d -> d.index(writeAlias(index))
                    .id(id)
                    .version(document.version())
                    .versionType(VersionType.ExternalGte)));
        }
        return BulkOperation.of(o -> o.<BinaryData>index(d -> d.index(writeAlias(index))
                .id(id)
                .version(document.version())
                .versionType(VersionType.ExternalGte)
                .document(BinaryData.of(body, "application/json"))));
    }

    /** One request: what is asked for, and which document each operation belongs to. */
    private static final class Chunk {
        private final List<BulkOperation> operations = new ArrayList<>();
        private final List<PendingDocument> documents = new ArrayList<>();
        private long bytes;

        void add(PendingDocument document, BulkOperation operation, int size) {
            documents.add(document);
            operations.add(operation);
            bytes += size;
        }
    }
}
