package io.pilotage.search.worker;

import io.pilotage.search.embedding.Embedder;
import io.pilotage.search.embedding.EmbeddingStore;
import io.pilotage.search.embedding.Vector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes one batch of documents that stand in the index without their vectors, and indexes them again with them. */
class EmbeddingPass {

    private static final int BATCH = 32;

    private final EmbeddingQueue queue;
    private final EmbeddingStore store;
    private final Embedder embedder;
    private final IndexTargets targets;
    private final BulkWriter writer;
    private final Backlog backlog;

    EmbeddingPass(
            EmbeddingQueue queue,
            EmbeddingStore store,
            Embedder embedder,
            IndexTargets targets,
            BulkWriter writer,
            Backlog backlog) {
        this.backlog = backlog;
        this.queue = queue;
        this.store = store;
        this.embedder = embedder;
        this.targets = targets;
        this.writer = writer;
    }

    /** Returns how many were taken; what cannot be written now is taken again when the lease ends. */
    int run() throws IOException {
        var wanted = queue.claim(BATCH);
        var documents = wanted.stream()
                .map(EmbeddingQueue.Wanted::document)
                .filter(Objects::nonNull)
                .toList();
        compute(documents);
        var postponed = writer.write(documents, targets.all()).postponed();
        backlog.repeatOvertaken(documents);
        queue.done(wanted.stream()
                .filter(w -> w.document() == null || !postponed.contains(w.document()))
                .toList());
        return wanted.size();
    }

    private void compute(List<PendingDocument> documents) {
        var texts = new LinkedHashMap<String, String>();
        for (var document : documents) {
            document.meaning().ifPresent(meaning -> texts.put(meaning.contentHash(), meaning.text()));
        }
        texts.keySet().removeAll(store.find(texts.keySet()).keySet());
        var vectors = embedder.embed(new ArrayList<>(texts.values())).iterator();
        Map<String, Vector> computed = new HashMap<>();
        texts.keySet().forEach(hash -> computed.put(hash, vectors.next()));
        store.save(computed);
    }
}
