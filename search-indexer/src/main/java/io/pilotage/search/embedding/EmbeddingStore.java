package io.pilotage.search.embedding;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the vectors of texts by what the texts say, so that nothing is ever computed twice by the same model. */
public class EmbeddingStore {

    private static final String FIND = """
            select encode(content_hash, 'hex') as hash, vector from search.embedding
             where model = ? and content_hash in (select decode(h, 'hex') from unnest(?::text[]) h)
            """;

    private static final String SAVE = """
            insert into search.embedding (content_hash, model, vector) values (?, ?, ?) on conflict do nothing
            """;

    private static final String RETAIN = """
            delete from search.embedding where created_at < ?
               and (model <> ? or content_hash not in (select decode(h, 'hex') from unnest(?::text[]) h))
            """;

    private final JdbcTemplate jdbc;

    public EmbeddingStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The known ones among these, by {@linkplain Meaning#contentHash() hash}. */
    public Map<String, Vector> find(Collection<String> hashes) {
        var found = new HashMap<String, Vector>();
        if (!hashes.isEmpty()) {
            jdbc.query(
                    FIND,
                    row -> {
                        found.put(row.getString("hash"), Vector.of(row.getBytes("vector")));
                    },
                    Embedder.MODEL,
                    hashes.toArray(String[]::new));
        }
        return found;
    }

    /** Keeps vectors by hash. */
    public void save(Map<String, Vector> vectors) {
        List<Object[]> rows = vectors.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Object[] {
                    HexFormat.of().parseHex(entry.getKey()),
                    Embedder.MODEL,
                    entry.getValue().bytes()
                })
                .toList();
        jdbc.batchUpdate(SAVE, rows);
    }

    /** Deletes what was kept before a moment and is of none of these texts, or of another model; returns how many. */
    public int retain(Collection<String> hashes, Instant before) {
        return jdbc.update(RETAIN, Timestamp.from(before), Embedder.MODEL, hashes.toArray(String[]::new));
    }
}
