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
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one batch of documents that stand in the index without their vectors, and indexes them again with them. */
class EmbeddingPass {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingPass.class);
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
                .collect(Collectors.toCollection(ArrayList::new));
        var unreadable = compute(documents);
        documents.removeIf(document -> document.meaning()
                .filter(it -> unreadable.contains(it.contentHash()))
                .isPresent());
        var result = writer.write(documents, targets.all());
        result.rejected().forEach(backlog::park);
        backlog.repeatOvertaken(documents);
        queue.done(wanted.stream()
                .filter(w -> w.document() == null || !result.postponed().containsKey(w.document()))
                .toList());
        return wanted.size();
    }

    /** Returns the hashes of the texts that the model cannot take. */
    private Set<String> compute(List<PendingDocument> documents) {
        var texts = new LinkedHashMap<String, String>();
        for (var document : documents) {
            document.meaning().ifPresent(meaning -> texts.put(meaning.contentHash(), meaning.text()));
        }
        texts.keySet().removeAll(store.find(texts.keySet()).keySet());
        if (texts.isEmpty()) {
            return Set.of();
        }
        Map<String, Vector> computed = new HashMap<>();
        try {
            var vectors = embedder.embed(new ArrayList<>(texts.values())).iterator();
            texts.keySet().forEach(hash -> computed.put(hash, vectors.next()));
        } catch (RuntimeException e) {
            oneByOne(texts, computed);
            if (computed.isEmpty()) {
                throw e;
            }
        }
        store.save(computed);
        texts.keySet().removeAll(computed.keySet());
        return texts.keySet();
    }

    /** A text that the model cannot take keeps no other waiting; its document is found by its words until the text changes. */
    private void oneByOne(Map<String, String> texts, Map<String, Vector> computed) {
        texts.forEach((hash, text) -> {
            try {
                computed.put(hash, embedder.embed(text));
            } catch (RuntimeException e) {
                LOG.warn("There will be no vector of the text {}: {}", hash, e.toString());
            }
        });
    }
}
