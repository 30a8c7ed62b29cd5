package io.pilotage.search.embedding;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Turns texts into vectors with a small model that runs inside this process.
 *
 * <p>The model is read when it is first needed, which takes about a second and some 200 MB once for the whole process;
 * until then there is no cost.
 */
public final class Embedder {

    /** Names the model and how texts are cut for it: vectors of different names cannot be compared. */
    public static final String MODEL = "all-minilm-l6-v2-q/180";

    /** Number of components of each vector. */
    public static final int DIMENSIONS = 384;

    /** The vector of a text that has at least one word. */
    public Vector embed(String text) {
        return embed(List.of(text)).getFirst();
    }

    /** The vectors of several texts in their order, faster than one by one; each has at least one word. */
    public List<Vector> embed(List<String> texts) {
        var passages = texts.stream().map(Passages::of).toList();
        var all = passages.stream().flatMap(List::stream).map(TextSegment::from).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        var embedded = Model.LOADED.embedAll(all).content().iterator();
        var vectors = new ArrayList<Vector>(texts.size());
        for (var ofOneText : passages) {
            var parts =
                    ofOneText.stream().map(passage -> embedded.next().vector()).toList();
            vectors.add(Vector.meanOf(parts));
        }
        return vectors;
    }

    /** Loaded by its first use, and only once however many ask at the same time. */
    private static final class Model {

        private static final ExecutorService THREADS = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("embedding-", 0).factory());

        private static final EmbeddingModel LOADED = load();

        private static EmbeddingModel load() {
            // On some clouds the tokenizer would tell its makers where it runs.
            System.setProperty("OPT_OUT_TRACKING", "true");
            return new AllMiniLmL6V2QuantizedEmbeddingModel(THREADS);
        }
    }
}
