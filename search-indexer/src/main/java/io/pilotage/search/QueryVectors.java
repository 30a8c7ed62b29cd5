package io.pilotage.search;

import io.pilotage.search.embedding.Embedder;
import io.pilotage.search.embedding.Meaning;
import io.pilotage.search.embedding.Vector;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The vectors of what is asked for; the latest are remembered, because people page and come back. */
final class QueryVectors {

    private static final Logger LOG = LoggerFactory.getLogger(QueryVectors.class);
    private static final int REMEMBERED = 200;

    private final Embedder embedder;
    private final Map<Meaning, Vector> latest = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Meaning, Vector> eldest) {
            return size() > REMEMBERED;
        }
    });

    private volatile boolean troubled;

    QueryVectors(Embedder embedder) {
        this.embedder = embedder;
    }

    /** Empty for a text without words, and on a machine where the model does not run. */
    Optional<Vector> of(String text) {
        return Meaning.of(text).flatMap(this::vector);
    }

    private Optional<Vector> vector(Meaning meaning) {
        var known = latest.get(meaning);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            var computed = embedder.embed(meaning.text());
            latest.put(meaning, computed);
            troubled = false;
            return Optional.of(computed);
        } catch (LinkageError | RuntimeException e) {
            // Once, and not for each question that is asked until the model runs again.
            if (!troubled) {
                LOG.warn("Searching by words alone: {}", e.toString());
            }
            troubled = true;
            return Optional.empty();
        }
    }
}
