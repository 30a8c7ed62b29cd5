package io.pilotage.marketplace.executive.bulk;

import io.pilotage.marketplace.shared.TooMany;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has one file of a source stored at a time, on all nodes together, and few on one node. Nobody waits for a file of others: what may not
 * be stored now is refused at once, so that no burst of files takes the connections of everybody.
 */
@Component
class Uploads {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final Semaphore places;
    private final JdbcClient jdbc;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    Uploads(ImportProperties properties, JdbcClient jdbc) {
        this.places = new Semaphore(properties.uploads());
        this.jdbc = jdbc;
    }

    /** What stores a file. */
    interface Upload<T> {
        T store() throws IOException;
    }

    /**
     * Runs an upload in the present transaction, and keeps others of its source out until that ends.
     *
     * @throws UploadUnderWay if another file of the source is being stored
     * @throws TooMany if this node stores as many as it may
     */
    <T> T alone(Source source, String fileName, Upload<T> upload) throws IOException {
        if (!places.tryAcquire()) {
            throw new TooMany("files at this moment", SOON);
        }
        try {
            return alone(source.key(), fileName, upload);
        } finally {
            places.release();
        }
    }

    private <T> T alone(String source, String fileName, Upload<T> upload) throws IOException {
        if (!held(source)) {
            throw new UploadUnderWay(names.get(source));
        }
        names.put(source, fileName);
        try {
            return upload.store();
        } finally {
            names.remove(source);
        }
    }

    /** A lock that nothing but other uploads of the source asks for; gone with the transaction, however that ends. */
    private boolean held(String source) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:source, 0))")
                .param("source", "import " + source)
                .query(Boolean.class)
                .single();
    }
}
