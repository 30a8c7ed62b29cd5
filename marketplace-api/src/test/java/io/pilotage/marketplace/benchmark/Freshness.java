package io.pilotage.marketplace.benchmark;

import io.pilotage.marketplace.executive.GeneratedProfiles.Generated;
import io.pilotage.search.SearchJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** How long after its commit a change is found by a search, while others change at a steady rate. */
final class Freshness {

    private static final int FEED_BATCH = 20;

    private final BenchedSystem system;
    private final People people;

    Freshness(BenchedSystem system, People people) {
        this.system = system;
        this.people = people;
    }

    Latencies under(double changesPerSecond, List<Generated> others, List<Generated> watched, Duration atMost) {
        long version = 1_000;
        var waited = new ArrayList<Long>();
        try (var feeder = Executors.newSingleThreadScheduledExecutor()) {
            var position = new int[] {0};
            long period = (long) (FEED_BATCH / changesPerSecond * 1e9);
            feeder.scheduleAtFixedRate(
                    () -> {
                        int from = position[0] % (others.size() - FEED_BATCH);
                        people.publish(others.subList(from, from + FEED_BATCH), version + position[0]);
                        position[0] += FEED_BATCH;
                    },
                    0,
                    period,
                    TimeUnit.NANOSECONDS);
            long end = System.nanoTime() + atMost.toNanos();
            for (Generated one : watched) {
                if (System.nanoTime() > end) {
                    break;
                }
                people.publish(List.of(one), version);
                long committed = System.nanoTime();
                while (!isFound(one, version)) {
                    Throughput.pause(5);
                }
                waited.add(System.nanoTime() - committed);
            }
            feeder.shutdownNow();
        }
        return Latencies.ofNanos(waited);
    }

    private boolean isFound(Generated one, long version) {
        var hits = SearchJson.MAPPER
                .readTree(system.raw("POST", "/pilotage-executive/_search", """
                        {"version": true, "_source": false, "query": {"term": {"id": "%s"}}}""".formatted(
                                one.id().value())))
                .path("hits")
                .path("hits");
        return hits.size() == 1 && hits.path(0).path("_version").asLong() >= version;
    }
}
