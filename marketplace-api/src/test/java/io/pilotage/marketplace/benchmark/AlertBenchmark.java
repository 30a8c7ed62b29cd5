package io.pilotage.marketplace.benchmark;

import io.pilotage.marketplace.executive.GeneratedProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long it takes to tell of one new engagement in many immediate saved searches of four words each, five of every person; at
 * least a hundredth and then a tenth of them find it. Arguments: how many saved searches; 10,000 unless told.
 */
public final class AlertBenchmark {

    private static final int OF_EACH = 5;
    private static final List<String> WORDS = List.of(
            ("finance system cloud data risk charity council housing security breach supplier contract migration network"
                            + " school health governance budget roadmap strategy product software hospital museum trust board")
                    .split(" "));

    private final JdbcTemplate jdbc;

    private AlertBenchmark(BenchedSystem system) {
        jdbc = system.jdbc();
    }

    public static void main(String[] arguments) {
        int searches = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        try (var system = new BenchedSystem()) {
            system.embeddingWorker().stop();
            var benchmark = new AlertBenchmark(system);
            benchmark.awaitDemonstration();
            benchmark.save(searches);
            System.out.println("| immediate saved searches | told | from the first to the last |\n|---|---|---|");
            // The first round is slow in any Java: it is not counted.
            System.out.println("  not counted: " + benchmark.round(200, "warming"));
            System.out.println(benchmark.round(100, "finding"));
            System.out.println(benchmark.round(10, "telling"));
        }
        System.exit(0);
    }

    private void save(int searches) {
        var people = IntStream.range(0, searches / OF_EACH)
                .mapToObj(GeneratedProfiles::number)
                .toList();
        new People(jdbc).settle(people);
        var random = new Random(7);
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < searches; i++) {
            var words = IntStream.range(0, 4)
                    .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                    .distinct()
                    .toList();
            rows.add(new Object[] {
                UUID.randomUUID(),
                people.get(i / OF_EACH).id().value(),
                "{\"engagements\": {\"words\": \"%s\", \"open\": true}}".formatted(String.join(" ", words))
            });
        }
        jdbc.batchUpdate(
                "insert into alert.saved_search (id, version, person, name, kind, query, frequency, created_at, looked_at,"
                        + " new_after, checked_at) values (?, 0, ?, 'Bench', 'ENGAGEMENT', ?::jsonb, 'IMMEDIATE', now(), now(),"
                        + " now(), now())",
                rows);
    }

    /** Publishes something that at least one of so many searches finds. */
    private String round(int finding, String word) {
        jdbc.update(
                "update alert.saved_search set query = jsonb_set(query, '{engagements,words}', to_jsonb(?::text))"
                        + " where id in (select id from (select id, row_number() over (order by id) as n from alert.saved_search) s"
                        + " where n % ? = 0)",
                word, finding);
        // The demonstration has published things and taken them back: they are waited for in vain.
        jdbc.update("delete from alert.publication");
        int published = jdbc.update("""
                with published as (
                    update search.search_document set version = version + 1, next_attempt_at = now(), body = body || jsonb_build_object(
                        'publishedAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                        'title', (body ->> 'title') || ' ' || ?)
                    where kind = 'ENGAGEMENT' and id = (
                        select id from search.search_document where kind = 'ENGAGEMENT' and body is not null
                          and coalesce((body ->> 'closesAt')::timestamptz > now(), true)
                        order by body ->> 'publishedAt' limit 1)
                    returning id)
                insert into alert.publication (kind, thing, noticed_at) select 'ENGAGEMENT', id, now() from published
                on conflict (kind, thing) do update set noticed_at = excluded.noticed_at""", word);
        if (published != 1) {
            throw new IllegalStateException("the demonstration has nothing that can be published");
        }
        var start = jdbc.queryForObject("select now()", java.time.OffsetDateTime.class);
        awaitTold();
        int told = jdbc.queryForObject("select count(*) from alert.told where told_at > ?", Integer.class, start);
        int expected = jdbc.queryForObject(
                "select count(*) from alert.saved_search where query #>> '{engagements,words}' = ?",
                Integer.class,
                word);
        if (told < expected) {
            throw new IllegalStateException("only %d of %d were told".formatted(told, expected));
        }
        double seconds = jdbc.queryForObject(
                "select extract(epoch from max(checked_at) - min(checked_at)) from alert.saved_search where checked_at > ?",
                Double.class,
                start);
        int searches = jdbc.queryForObject("select count(*) from alert.saved_search", Integer.class);
        return "| %,d | %,d | %.1f s |".formatted(searches, told, seconds);
    }

    private void awaitDemonstration() {
        while (jdbc.queryForObject(
                "select coalesce(bool_or(indexed_version < version), true) from search.search_document where kind = 'ENGAGEMENT'",
                Boolean.class)) {
            Throughput.pause(200);
        }
    }

    private void awaitTold() {
        while (jdbc.queryForObject("select count(*) from alert.publication", Integer.class) > 0) {
            Throughput.pause(200);
        }
    }
}
