package io.pilotage.marketplace.benchmark;

import io.pilotage.marketplace.executive.GeneratedProfiles;
import io.pilotage.marketplace.executive.GeneratedProfiles.Generated;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import io.pilotage.search.SearchJson;
import io.pilotage.search.embedding.Embedder;
import io.pilotage.search.embedding.Meaning;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts generated people straight into the database, because a benchmark of search need not wait for a hundred thousand moderators. */
final class People {

    private static final int SAMPLES = 200;

    private final JdbcTemplate jdbc;
    private final float[][] meanings = new float[SAMPLES][];
    final double embeddingsPerSecond;

    /** Computes some real vectors; those of everybody else lie between two of them. */
    People(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        var embedder = new Embedder();
        var texts = IntStream.range(0, SAMPLES)
                .mapToObj(n -> meaning(GeneratedProfiles.number(2_000_000 + n)).text())
                .toList();
        embedder.embed(texts.subList(0, 32));
        long start = System.nanoTime();
        var vectors = embedder.embed(texts);
        embeddingsPerSecond = SAMPLES / ((System.nanoTime() - start) / 1e9);
        for (int i = 0; i < SAMPLES; i++) {
            var components = vectors.get(i).components();
            meanings[i] = new float[Embedder.DIMENSIONS];
            for (int d = 0; d < Embedder.DIMENSIONS; d++) {
                meanings[i][d] = components.get(d);
            }
        }
    }

    /** Adds people with their accounts and published profiles; they are not searchable yet. */
    void settle(List<Generated> people) {
        jdbc.batchUpdate(
                "insert into identity.person (id, name, email, roles, onboarded_at) values (?, ?, ?, '{EXECUTIVE}', now())",
                people.stream()
                        .map(it -> new Object[] {
                            it.id().value(), it.name(), it.id().value() + "@generated.pilotage.example"
                        })
                        .toList());
        jdbc.batchUpdate(
                "insert into executive.profile (id, version, person, content, edition, published, published_at, hidden)"
                        + " values (?, 1, ?, ?::jsonb, 'APPROVED', ?::jsonb, now(), false)",
                people.stream()
                        .map(it -> {
                            String content = StoredJson.MAPPER.writeValueAsString(it.content());
                            return new Object[] {it.id().value(), it.id().value(), content, content};
                        })
                        .toList());
    }

    /** Keeps the vectors of these people, as if they had been computed before. */
    void foresee(List<Generated> people) {
        jdbc.batchUpdate(
                "insert into search.embedding (content_hash, model, vector) values (?, ?, ?) on conflict do nothing",
                people.stream()
                        .map(it -> new Object[] {
                            HexFormat.of().parseHex(meaning(it).contentHash()),
                            Embedder.MODEL,
                            bytes(vector(it), ByteOrder.LITTLE_ENDIAN)
                        })
                        .toList());
    }

    /** Makes these people searchable, in the version given. */
    void publish(List<Generated> people, long version) {
        jdbc.batchUpdate(
                "insert into search.search_document (kind, id, version, body) values ('EXECUTIVE', ?, ?, ?::jsonb)"
                        + " on conflict (kind, id) do update set version = excluded.version, next_attempt_at = now()",
                people.stream()
                        .map(it -> new Object[] {it.id().value(), version, json(it)})
                        .toList());
    }

    /** Whether there are rows that the index has not reached. */
    boolean areWaiting() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from search.search_document where indexed_version < version)", Boolean.class));
    }

    static String json(Generated one) {
        return SearchJson.MAPPER.writeValueAsString(one.document());
    }

    float[] vector(Generated one) {
        var random = new Random(one.id().value().getLeastSignificantBits());
        var a = meanings[random.nextInt(SAMPLES)];
        var b = meanings[random.nextInt(SAMPLES)];
        float share = random.nextFloat();
        var mixed = new float[a.length];
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            mixed[i] = share * a[i] + (1 - share) * b[i] + 0.02f * (float) random.nextGaussian();
            squares += mixed[i] * mixed[i];
        }
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] /= (float) Math.sqrt(squares);
        }
        return mixed;
    }

    /** As Elasticsearch takes vectors. */
    static String base64(float[] vector) {
        return Base64.getEncoder().encodeToString(bytes(vector, ByteOrder.BIG_ENDIAN));
    }

    private static byte[] bytes(float[] vector, ByteOrder order) {
        var buffer = ByteBuffer.allocate(vector.length * Float.BYTES).order(order);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }

    private static Meaning meaning(Generated one) {
        return Meaning.of(SearchJson.MAPPER.readTree(json(one))).orElseThrow();
    }
}
