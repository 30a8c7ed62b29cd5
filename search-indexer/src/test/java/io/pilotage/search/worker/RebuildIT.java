package io.pilotage.search.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.json.JsonData;
import io.pilotage.search.DocumentKind;
import io.pilotage.search.EngagementQuery;
import io.pilotage.search.EngagementSearch;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RebuildIT extends WorkerByHand {

    @Autowired
    private EngagementSearch search;

    @Autowired
    private DataSource dataSource;

    @Test
    void showsNoGapAndNoErrorToReadersWhileChangesGoOn() throws IOException, InterruptedException {
        var ids = recorded(800);
        var before = targets.of(DocumentKind.ENGAGEMENT);
        indexConnection.client().indices().refresh(r -> r.index(before));
        var reading = new AtomicBoolean(true);
        var reads = new AtomicInteger();
        var wrong = new ConcurrentLinkedQueue<String>();
        var reader = Thread.ofPlatform().start(() -> {
            while (reading.get()) {
                try {
                    long total = search.search(EngagementQuery.all()).total();
                    // 100 are removed meanwhile, at some time or other.
                    if (total < 700 || total > 800) {
                        wrong.add("found " + total);
                    }
                } catch (RuntimeException e) {
                    wrong.add(e.toString());
                }
                reads.incrementAndGet();
            }
        });
        var writing = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 300; i++) {
                change(ids.get(i), 2, i % 3 == 0);
                if (i % 50 == 0) {
                    drainPatiently();
                }
            }
        });

        assertThat(rebuild.run(DocumentKind.ENGAGEMENT)).isTrue();
        assertThat(rebuild.run(DocumentKind.ENGAGEMENT)).isTrue();
        writing.join();
        drainPatiently();
        reading.set(false);
        reader.join();

        assertThat(wrong).isEmpty();
        assertThat(reads).hasValueGreaterThan(5);
        assertThat(targets.of(DocumentKind.ENGAGEMENT)).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(inElasticsearch()).isEqualTo(Set.copyOf(targets.of(DocumentKind.ENGAGEMENT)));
        assertThat(drift.check(DocumentKind.ENGAGEMENT).clean()).isTrue();
        assertThat(search.search(EngagementQuery.all()).total()).isEqualTo(700);
    }

    @Test
    void goesOnWhereItWasKilled() throws IOException, InterruptedException {
        recorded(1_200);
        int steps = 0;
        do {
            var mortal = new Life(steps);
            assertThatThrownBy(() -> rebuildDuring(mortal).run(DocumentKind.ENGAGEMENT))
                    .isInstanceOf(Life.Ended.class);
            steps += 4;
        } while (rebuilds.find(DocumentKind.ENGAGEMENT)
                .map(RebuildProgress::done)
                .filter(done -> done >= 1_000)
                .isEmpty());
        var broken = rebuilds.find(DocumentKind.ENGAGEMENT).orElseThrow();
        keeper.ensure();

        assertThat(rebuildDuring(Life.endless()).run(DocumentKind.ENGAGEMENT)).isTrue();

        assertThat(broken.total()).isEqualTo(1_200);
        assertThat(broken.percent()).isBetween(83, 99);
        assertThat(inElasticsearch()).containsExactly(broken.index());
        assertThat(targets.of(DocumentKind.ENGAGEMENT)).containsExactly(broken.index());
        var finished = rebuilds.find(DocumentKind.ENGAGEMENT).orElseThrow();
        assertThat(finished.done()).as("no row twice").isEqualTo(1_200);
        assertThat(finished.unfinished()).isFalse();
        assertThat(drift.check(DocumentKind.ENGAGEMENT).clean()).isTrue();
    }

    @Test
    void leavesNoIndexBehindWhereverItIsKilled() throws IOException, InterruptedException {
        recorded(30);
        var whole = Life.endless();
        rebuildDuring(whole).run(DocumentKind.ENGAGEMENT);
        for (int length = 0; length < whole.steps(); length += 8) {
            var life = new Life(length);
            assertThatThrownBy(() -> rebuildDuring(life).run(DocumentKind.ENGAGEMENT))
                    .as("life of %s steps", length)
                    .isInstanceOf(Life.Ended.class);
            keeper.ensure();
            assertThat(rebuildDuring(Life.endless()).run(DocumentKind.ENGAGEMENT))
                    .isTrue();

            assertThat(inElasticsearch())
                    .as("life of %s steps", length)
                    .isEqualTo(Set.copyOf(targets.of(DocumentKind.ENGAGEMENT)))
                    .hasSize(1);
        }
        assertThat(drift.check(DocumentKind.ENGAGEMENT).clean()).isTrue();
    }

    @Test
    void isAskedForWhenTheIndexWasMadeFromAnotherDefinition(
            @Autowired IndexWorker worker, @Autowired RebuildAndCheckWorker rebuildsAndChecks)
            throws IOException, InterruptedException {
        recorded(3);
        var old = targets.of(DocumentKind.ENGAGEMENT).getFirst();
        indexConnection.client().indices().putMapping(m -> m.index(old).meta("fingerprint", JsonData.of("of old")));
        var restarted = new IndexKeeper(indices, targets, backlog, rebuilds, new ClusterLock(dataSource), transaction);

        assertThat(restarted.ensure()).isTrue();
        assertThat(rebuilds.isWaiting(DocumentKind.ENGAGEMENT)).isTrue();
        worker.start();
        rebuildsAndChecks.start();

        await().untilAsserted(() -> assertThat(inElasticsearch()).hasSize(1).doesNotContain(old));
        assertThat(indices.live(DocumentKind.ENGAGEMENT)
                        .orElseThrow()
                        .madeFrom(IndexDefinition.of(DocumentKind.ENGAGEMENT)))
                .isTrue();
    }

    private List<UUID> recorded(int count) throws IOException {
        var ids = new ArrayList<UUID>();
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < count; i++) {
                ids.add(UUID.randomUUID());
                change(ids.getLast(), 1, false);
            }
        });
        drain();
        return ids;
    }

    private IndexRebuild rebuildDuring(Life life) {
        return new IndexRebuild(
                life.of(indices),
                life.of(targets),
                life.of(backlog),
                life.of(writer),
                life.of(rebuilds),
                new ClusterLock(dataSource),
                Duration.ZERO);
    }

    private Set<String> inElasticsearch() throws IOException {
        return indexConnection
                .client()
                .indices()
                .get(g -> g.index("worker_by_hand-engagement-*"))
                .indices()
                .keySet();
    }
}
