package io.pilotage.search.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.pilotage.search.DocumentKind;
import io.pilotage.search.Documents;
import io.pilotage.search.embedding.Embedder;
import io.pilotage.search.embedding.EmbeddingStore;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BacklogIT extends WorkerByHand {

    /** As Elasticsearch does by itself when its disk is nearly full. */
    @Test
    void waitsForAnIndexThatMayNotGrowAndSaysWhy() throws IOException {
        var id = UUID.randomUUID();
        change(id, 1, false);
        mayGrow(false);
        try {
            assertThatThrownBy(this::drain)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("took 0 of 1 documents")
                    .hasMessageContaining("read-only-allow-delete");
        } finally {
            mayGrow(true);
        }
        drainPatiently();

        assertThat(versionInIndex(id)).isEqualTo(1);
    }

    private void mayGrow(boolean may) throws IOException {
        for (var index : targets.of(DocumentKind.ENGAGEMENT)) {
            indexConnection
                    .client()
                    .indices()
                    .putSettings(s -> s.index(index).settings(i -> i.blocks(b -> b.readOnlyAllowDelete(!may))));
        }
    }

    @Test
    void endsWithTheVersionOfTheRowHoweverWorkIsShuffledRepeatedAndLost() throws IOException {
        var random = new Random(42);
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 20; i++) {
            ids.add(UUID.randomUUID());
        }
        var inFlight = new ArrayList<PendingDocument>();
        for (int step = 0; step < 200; step++) {
            change(ids.get(random.nextInt(ids.size())), step + 1, random.nextInt(4) == 0);
            inFlight.addAll(backlog.claim(1 + random.nextInt(10)));
            Collections.shuffle(inFlight, random);
            var now = List.copyOf(inFlight.subList(0, inFlight.size() / 2));
            var written = writer.write(now, targets.all()).indexed();
            if (random.nextInt(3) > 0) {
                backlog.acknowledge(written);
            }
            if (random.nextBoolean()) {
                inFlight.removeAll(now);
            }
        }
        drain();

        for (var id : ids) {
            var row = jdbc.queryForList(
                    "select version, indexed_version, body is null as gone from search.search_document where id = ?",
                    id);
            if (row.isEmpty()) {
                continue;
            }
            var version = (Long) row.getFirst().get("version");
            assertThat(row.getFirst().get("indexed_version")).isEqualTo(version);
            assertThat(versionInIndex(id)).isEqualTo(row.getFirst().get("gone").equals(true) ? -1 : version);
        }
    }

    @Test
    void keepsADeletedDocumentDeletedWhenAnOldWriteArrivesAfterItsTombstoneIsForgotten() throws IOException {
        var id = UUID.randomUUID();
        change(id, 1, false);
        var old = backlog.claim(10);
        change(id, 2, true);
        drain();
        var index = targets.of(DocumentKind.ENGAGEMENT).getFirst();
        indexConnection
                .client()
                .indices()
                .putSettings(s -> s.index(index).settings(i -> i.gcDeletes(t -> t.time("0s"))));
        // Another deletion in the index makes Elasticsearch forget the tombstones whose time is over.
        change(UUID.randomUUID(), 1, true);
        drain();
        indexConnection.client().indices().refresh(r -> r.index(index));

        backlog.acknowledge(writer.write(old, targets.all()).indexed());
        drain();

        assertThat(versionInIndex(id)).isEqualTo(-1);
    }

    @Test
    void indexesALaterChangeThatCommitsFirst() throws IOException {
        var slow = UUID.randomUUID();
        var quick = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            documents.put(DocumentKind.ENGAGEMENT, slow, 1, Documents.engagement(slow, "Slow"));
            Thread.ofVirtual().start(() -> change(quick, 1, false));
            await().until(() -> !backlog.claim(10).isEmpty());
        });
        drain();

        assertThat(versionInIndex(quick)).isEqualTo(1);
        assertThat(versionInIndex(slow)).isEqualTo(1);
    }

    @Test
    void doesNotWaitForARowThatSomebodyIsChanging() throws IOException {
        var id = UUID.randomUUID();
        change(id, 1, false);
        var claimed = backlog.claim(10);
        transaction.executeWithoutResult(status -> {
            documents.put(DocumentKind.ENGAGEMENT, id, 2, Documents.engagement(id, "Changed"));
            var worker = Thread.ofVirtual().start(() -> backlog.acknowledge(claimed));
            await().until(() -> !worker.isAlive());
        });
        drain();

        assertThat(versionInIndex(id)).isEqualTo(2);
    }

    @Test
    void fillsTheIndexAgainWhenElasticsearchHasLostIt() throws IOException, InterruptedException {
        var id = UUID.randomUUID();
        change(id, 1, false);
        drain();
        indexConnection.client().indices().delete(d -> d.index(targets.of(DocumentKind.ENGAGEMENT)));

        keeper.ensure();
        drain();

        assertThat(versionInIndex(id)).isEqualTo(1);
    }

    @Test
    void findsWhatHasDriftedAndMendsIt() throws IOException {
        var missing = UUID.randomUUID();
        var stale = UUID.randomUUID();
        var extra = UUID.randomUUID();
        var waiting = UUID.randomUUID();
        change(stale, 1, false);
        change(extra, 1, false);
        drain();
        change(waiting, 1, false);
        change(missing, 1, false);
        jdbc.update("update search.search_document set indexed_version = 1 where id = ?", missing);
        jdbc.update("update search.search_document set version = 5, indexed_version = 5 where id = ?", stale);
        jdbc.update("delete from search.search_document where id = ?", extra);

        var report = drift.check(DocumentKind.ENGAGEMENT);

        assertThat(report)
                .isEqualTo(new DriftReport(
                        DocumentKind.ENGAGEMENT, List.of(missing), List.of(stale), List.of(extra), List.of()));
        drift.repair(report);
        drain();
        assertThat(drift.check(DocumentKind.ENGAGEMENT).clean()).isTrue();
    }

    @Test
    void checksWhenTheLastCheckIsTooLongAgoAndNotBefore(
            @Autowired DriftPatrol patrol, @Autowired DriftCheckRecord checks)
            throws IOException, InterruptedException {
        var stale = UUID.randomUUID();
        change(stale, 1, false);
        drain();
        jdbc.update("update search.search_document set version = 2, indexed_version = 2");

        patrol.runIfDue(DocumentKind.ENGAGEMENT, Duration.ofHours(1));
        assertThat(checks.last(DocumentKind.ENGAGEMENT).stale()).isEqualTo(1);
        assertThat(checks.last(DocumentKind.ENGAGEMENT).repaired()).isTrue();
        drain();
        patrol.runIfDue(DocumentKind.ENGAGEMENT, Duration.ofHours(1));
        assertThat(checks.last(DocumentKind.ENGAGEMENT).stale()).isEqualTo(1);
        patrol.runIfDue(DocumentKind.ENGAGEMENT, Duration.ZERO);

        assertThat(checks.last(DocumentKind.ENGAGEMENT).size()).isZero();
        assertThat(versionInIndex(stale)).isEqualTo(2);
    }

    @Test
    void keepsWhatWasAskedForWhileACheckRanAndTheRepairThatItDidNotMake(@Autowired DriftCheckRecord checks) {
        var clean = new DriftReport(DocumentKind.EXECUTIVE, List.of(), List.of(), List.of(), List.of());
        checks.request(DocumentKind.EXECUTIVE, false);
        var begun = checks.now();
        checks.request(DocumentKind.EXECUTIVE, true);
        checks.record(clean, begun, true);
        assertThat(checks.due(DocumentKind.EXECUTIVE, Duration.ofHours(1))).hasValue(true);

        checks.record(clean, checks.now(), false);
        assertThat(checks.due(DocumentKind.EXECUTIVE, Duration.ofHours(1))).hasValue(true);
        checks.record(clean, checks.now(), true);
        assertThat(checks.due(DocumentKind.EXECUTIVE, Duration.ofHours(1))).isEmpty();
    }

    @Test
    void keepsNoVectorWaitingBehindATextThatTheModelCannotTake(
            @Autowired EmbeddingQueue queue, @Autowired EmbeddingStore store) throws IOException {
        jdbc.update("delete from search.embedding");
        jdbc.update("delete from search.embedding_wanted");
        var unreadable = UUID.randomUUID();
        var readable = UUID.randomUUID();
        Map.of(unreadable, "Unreadable", readable, "Never seen before").forEach((id, title) -> {
            change(id, 1, false);
            jdbc.update(
                    "update search.search_document set body = jsonb_set(body, '{title}', to_jsonb(?::text)) where id = ?",
                    title,
                    id);
        });
        drain();
        var vector = new Embedder().embed("Version 1");
        var embedder = mock(Embedder.class);
        when(embedder.embed(anyList())).thenThrow(new IllegalStateException("cannot be cut"));
        when(embedder.embed(anyString())).thenAnswer(call -> {
            if (call.<String>getArgument(0).contains("Unreadable")) {
                throw new IllegalStateException("cannot be cut");
            }
            return vector;
        });

        var pass = new EmbeddingPass(queue, store, embedder, targets, writer, backlog);
        while (pass.run() > 0) {}

        assertThat(jdbc.queryForObject("select count(*) from search.embedding_wanted", Long.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from search.embedding", Long.class))
                .isEqualTo(1);
    }
}
