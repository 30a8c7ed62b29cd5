package io.pilotage.search.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.search.DocumentKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KillsIT extends WorkerByHand {

    private static final int SEED = 20_260_301;
    private static final int ROUNDS = 100;
    private static final int WORKERS = 2;
    // A pass of a worker takes eight steps or so; sooner or later each of them is the last.
    private static final int LONGEST_LIFE = 20;

    @Test
    void losesNothingAndShowsNothingStaleAfter200KillsAroundCommitIndexAndAcknowledgement()
            throws IOException, InterruptedException {
        var random = new Random(SEED);
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 60; i++) {
            ids.add(new UUID(random.nextLong(), random.nextLong()));
        }
        var kills = new AtomicInteger();
        for (int round = 1; round <= ROUNDS; round++) {
            changeSome(ids, round, random);
            var workers = new ArrayList<Thread>();
            for (int i = 0; i < WORKERS; i++) {
                var life = new Life(1 + random.nextInt(LONGEST_LIFE));
                workers.add(Thread.ofPlatform().start(() -> workUntilKilled(life, kills)));
            }
            changeSome(ids, ROUNDS + round, random);
            for (var worker : workers) {
                worker.join();
            }
        }
        drain();

        assertThat(kills).hasValue(ROUNDS * WORKERS);
        assertThat(drift.check(DocumentKind.ENGAGEMENT).clean()).isTrue();
        var rows = jdbc.queryForList(
                "select id, version, indexed_version, body is null as gone from search.search_document");
        assertThat(rows).hasSizeGreaterThan(50);
        for (var row : rows) {
            assertThat(row.get("indexed_version")).isEqualTo(row.get("version"));
            assertThat(versionInIndex((UUID) row.get("id")))
                    .isEqualTo(row.get("gone").equals(true) ? -1L : row.get("version"));
        }
    }

    /** Half of the changes are killed before they commit. */
    private void changeSome(List<UUID> ids, int version, Random random) {
        transaction.executeWithoutResult(status -> {
            for (int i = random.nextInt(8); i >= 0; i--) {
                change(ids.get(random.nextInt(ids.size())), version, random.nextInt(3) == 0);
            }
            if (random.nextBoolean()) {
                status.setRollbackOnly();
            }
        });
    }

    private void workUntilKilled(Life life, AtomicInteger kills) {
        var pass = new IndexPass(life.of(backlog), life.of(targets), life.of(writer));
        try {
            while (true) {
                pass.run();
            }
        } catch (Life.Ended ended) {
            kills.incrementAndGet();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
