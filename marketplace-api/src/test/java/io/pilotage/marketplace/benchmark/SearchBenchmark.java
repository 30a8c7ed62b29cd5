package io.pilotage.marketplace.benchmark;

import io.pilotage.marketplace.executive.GeneratedProfiles;
import io.pilotage.marketplace.executive.GeneratedProfiles.Generated;
import io.pilotage.search.SearchJson;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The search part of {@code make bench}: everything in one run, what is compared interleaved, each figure the median of five rounds.
 * Arguments: how many documents in the small and in the large index; 10,000 and 100,000 unless told.
 */
public final class SearchBenchmark {

    private static final int ROUNDS = 5;
    private static final List<String> SEARCHES = List.of(
            "words=finance system",
            "words=cloud data centre&sector=PUBLIC",
            "words=\"risk register\"",
            "words=ransomware recovery&role=CISO&role=CIO",
            "words=charity -council&rateAtMost=1000",
            "words=data warehouse Snowflake&region=LONDON&region=SOUTH_EAST",
            "words=outsourcing contract&daysAtLeast=4",
            "words=identity management Okta&responsibility=IT_GOVERNANCE",
            "role=CTO&remoteAtLeast=50",
            "words=museum service digital&sort=NEWEST",
            "words=customer portal logistics&sector=PRIVATE&rateAtLeast=700",
            "words=head of IT housing association");

    private final BenchedSystem system;
    private final People people;
    private final TransactionTemplate transaction;
    private final List<String> rows = new ArrayList<>();

    private SearchBenchmark(BenchedSystem system) {
        this.system = system;
        people = new People(system.jdbc());
        transaction =
                new TransactionTemplate(new JdbcTransactionManager(system.jdbc().getDataSource()));
    }

    public static void main(String[] arguments) {
        int small = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int large = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        try (var system = new BenchedSystem()) {
            new SearchBenchmark(system).run(small, large);
        }
        System.exit(0);
    }

    private void run(int small, int large) {
        system.embeddingWorker().stop();
        row("embedding, one text of about 200 words", "%.0f/s".formatted(people.embeddingsPerSecond), "", "");
        double worker = indexing(small);
        Latencies[] searchSmall = answering(small, "search", questions());
        Latencies[] matchSmall = answering(small, "match", matches());
        fill(small, large);
        freshness(worker / 2);
        Latencies[] searchLarge = answering(large, "search", questions());
        Latencies[] matchLarge = answering(large, "match", matches());
        growth("search", searchSmall[0], searchLarge[0], small, large);
        growth("match", matchSmall[0], matchLarge[0], small, large);
        row("memory: this process (application, worker, load)", megabytes("self"), "", "");
        row("memory: Elasticsearch (heap of 512 MB)", megabytes(elasticsearchProcess()), "", "");
        System.out.println("| what | ours | raw | ratio, goal |\n|---|---|---|---|");
        rows.forEach(System.out::println);
    }

    /** Indexes the small set round by round, worker and raw in turn; returns the worker's rate with vectors. */
    private double indexing(int small) {
        var throughput = new Throughput(system, people, transaction);
        int size = small / ROUNDS;
        double[][] rates = new double[4][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var some = people(round * size, (round + 1) * size);
            transaction.executeWithoutResult(status -> people.settle(some));
            rates[0][round] = throughput.ofWorker(some, 1);
            rates[1][round] = throughput.ofBulk(some, false);
            people.foresee(some);
            rates[2][round] = throughput.ofWorker(some, 2);
            rates[3][round] = throughput.ofBulk(some, true);
            progress("indexing round " + (round + 1));
        }
        throughput.forgetScratch();
        system.jdbc().update("delete from search.embedding_wanted");
        compareRates("worker, documents without vectors", rates[0], rates[1], 0.5);
        compareRates("worker, vectors known", rates[2], rates[3], 0.8);
        return Latencies.median(rates[2]);
    }

    private void fill(int from, int to) {
        long start = System.nanoTime();
        for (int at = from; at < to; at += 5_000) {
            var some = people(at, Math.min(at + 5_000, to));
            transaction.executeWithoutResult(status -> {
                people.settle(some);
                people.foresee(some);
                people.publish(some, 1);
            });
            progress("filled to " + (at + some.size()));
        }
        while (people.areWaiting()) {
            Throughput.pause(200);
        }
        progress("indexed all after %.0f s".formatted(Throughput.seconds(start)));
    }

    private void freshness(double changesPerSecond) {
        var found = new Freshness(system, people)
                .under(changesPerSecond, people(1_000, 9_000), people(0, 200), Duration.ofSeconds(60));
        row(
                "commit to searchable at %.0f changes/s (half load)".formatted(changesPerSecond),
                "p50 %.0f ms, p99 %.0f ms".formatted(found.quantile(0.5), found.quantile(0.99)),
                "",
                "p99 under 2,000 ms");
    }

    /** Asks the API and, in turn, Elasticsearch with what the API asked it; the medians over the rounds. */
    private Latencies[] answering(int documents, String what, Function<String, List<HttpRequest>> asked) {
        // The first answers are slow in any Java: nothing of them is counted.
        system.load.ask(single(asked.apply(system.token())), 10);
        var questions = asked.apply(system.token());
        List<List<HttpRequest>> raw = questions.stream()
                .map(question -> RawRequests.during(() -> system.load.send(question)))
                .toList();
        system.load.ask(raw, 5);
        int times = Math.max(1, 120 / questions.size());
        var ours = new ArrayList<Latencies>();
        var theirs = new ArrayList<Latencies>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(system.load.ask(single(asked.apply(system.token())), times));
            theirs.add(system.load.ask(raw, times));
        }
        for (double share : new double[] {0.5, 0.95, 0.99}) {
            double our = Latencies.median(ours, it -> it.quantile(share));
            double their = Latencies.median(theirs, it -> it.quantile(share));
            row(
                    "%s API p%.0f at %,d".formatted(what, share * 100, documents),
                    "%.1f ms".formatted(our),
                    "%.1f ms".formatted(their),
                    "%.2f%s"
                            .formatted(
                                    our / their, share == 0.95 ? ", at most %.1f ms".formatted(1.5 * their + 10) : ""));
        }
        progress(what + " at " + documents);
        return new Latencies[] {middle(ours), middle(theirs)};
    }

    private static Latencies middle(List<Latencies> rounds) {
        double p95 = Latencies.median(rounds, it -> it.quantile(0.95));
        return new Latencies(new double[] {p95});
    }

    private void growth(String what, Latencies small, Latencies large, int fewer, int more) {
        row(
                "%s API p95, %,d against %,d documents".formatted(what, more, fewer),
                "%.1f ms".formatted(large.quantile(1)),
                "%.1f ms".formatted(small.quantile(1)),
                "%.2f, at most 2".formatted(large.quantile(1) / small.quantile(1)));
    }

    private Function<String, List<HttpRequest>> questions() {
        return token -> SEARCHES.stream()
                .map(search -> system.get("/executives?limit=20&" + encoded(search), token))
                .toList();
    }

    private Function<String, List<HttpRequest>> matches() {
        var engagements = system.jdbc()
                .queryForList(
                        "select e.id from engagement.engagement e join organisation.member m on m.organisation = e.organisation_id"
                                + " join identity.person p on p.id = m.person where p.email like 'olive@%' order by e.id",
                        UUID.class);
        return token -> engagements.stream()
                .map(id -> system.get("/engagements/" + id + "/matches?limit=20", token))
                .toList();
    }

    private static String encoded(String search) {
        return String.join(
                "&",
                java.util.Arrays.stream(search.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                        .toList());
    }

    private static List<List<HttpRequest>> single(List<HttpRequest> requests) {
        return requests.stream().map(List::of).toList();
    }

    private static List<Generated> people(int from, int to) {
        return IntStream.range(from, to).mapToObj(GeneratedProfiles::number).toList();
    }

    private void compareRates(String what, double[] ours, double[] raw, double goal) {
        double our = Latencies.median(ours);
        double their = Latencies.median(raw);
        row(
                what,
                "%.0f/s".formatted(our),
                "%.0f/s".formatted(their),
                "%.2f, at least %.1f".formatted(our / their, goal));
    }

    private void row(String what, String ours, String raw, String verdict) {
        rows.add("| %s | %s | %s | %s |".formatted(what, ours, raw, verdict));
        progress(rows.getLast());
    }

    private static void progress(String line) {
        System.out.println("  " + line);
    }

    private String elasticsearchProcess() {
        return SearchJson.MAPPER
                .readTree(system.raw("GET", "/_nodes/_local/process", ""))
                .path("nodes")
                .iterator()
                .next()
                .path("process")
                .path("id")
                .asString();
    }

    private static String megabytes(String process) {
        try {
            return Files.readAllLines(Path.of("/proc", process, "status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
