package io.pilotage.marketplace.executive.bulk;

import static io.pilotage.marketplace.executive.bulk.ImportFixtures.line;
import static io.pilotage.marketplace.executive.bulk.ImportFixtures.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.firm.FirmScene;
import io.pilotage.marketplace.firm.FirmScene.Placing;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Many files, and long ones, keep nobody waiting who has few and short ones. */
@ServerTest
class ImportTurnsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PROBLEMS = "https://pilotage.example/problems/";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private FirmScene scene;

    @Autowired
    private ProfileImports imports;

    @Autowired
    private JdbcClient jdbc;

    private Placing busy;
    private Placing other;

    @BeforeEach
    void found() {
        busy = scene.firm("Beacon Partners " + Uuids.next());
        other = scene.firm("Harbour Partners " + Uuids.next());
    }

    @Test
    void readsTheFileOfAnotherFirmSecondAtTheLatest() throws Exception {
        for (int file = 1; file <= 3; file++) {
            send(busy, "busy-" + file, lines(file + "-", 600)).andExpect(status().isAccepted());
        }
        send(other, "other", line("o-1")).andExpect(status().isAccepted());

        assertThat(inOrder(4).subList(0, 2)).contains("other");
    }

    @Test
    void makesWayForAShortFileInTheMiddleOfLongOnes() throws Exception {
        Placing third = scene.firm("Quay Partners " + Uuids.next());
        send(busy, "busy", lines("b-", 3000)).andExpect(status().isAccepted());
        send(third, "third", lines("t-", 3000)).andExpect(status().isAccepted());
        send(other, "other", line("o-1")).andExpect(status().isAccepted());

        assertThat(read(third, other, busy, 3)).first().isEqualTo("other");
    }

    private List<String> inOrder(int many) {
        return read(busy, busy, other, many);
    }

    /** The names of these firms' files in the order in which they were read to their end. */
    private List<String> read(Placing one, Placing another, Placing last, int many) {
        return await().atMost(PATIENCE)
                .until(
                        () -> jdbc.sql("""
                                select i.file_name from executive.profile_import i
                                join executive.import_source s on s.id = i.source
                                where s.firm in (:firms) and i.finished_at is not null order by i.finished_at""")
                                .param(
                                        "firms",
                                        List.of(
                                                one.firm().value(),
                                                another.firm().value(),
                                                last.firm().value()))
                                .query(String.class)
                                .list(),
                        it -> it.size() == many);
    }

    @Test
    void storesTheFilesOfOtherFirmsWhileOneHangsMidway() throws Exception {
        try (Hanging hanging = hang(busy)) {
            send(busy, "second", line("s-1"))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.type").value(PROBLEMS + "upload-under-way"))
                    .andExpect(jsonPath("$.detail")
                            .value("“hanging” of this source is being stored."
                                    + " Please send the next one when it is there."));
            send(other, "other", line("o-1")).andExpect(status().isAccepted());
            assertThat(read(other, other, other, 1)).containsExactly("other");

            hanging.goOn();
        }
        send(busy, "second", line("s-1")).andExpect(status().isAccepted());
        assertThat(read(busy, busy, busy, 2)).containsExactly("hanging", "second");
    }

    @Test
    void refusesFilesAtOnceForWhichANodeHasNoPlace() throws Exception {
        List<Hanging> all = IntStream.range(0, 4)
                .mapToObj(n -> hang(scene.firm("Quay Partners " + Uuids.next())))
                .toList();
        send(other, "other", line("o-1"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "10"))
                .andExpect(
                        jsonPath("$.detail").value("Too many files at this moment. Please try again in 10 seconds."));

        for (Hanging hanging : all) {
            hanging.goOn();
        }
        send(other, "other", line("o-1")).andExpect(status().isAccepted());
    }

    @Test
    void refusesMoreFilesThanAreReadSoon() throws Exception {
        for (int file = 1; file <= 3; file++) {
            send(busy, "file-" + file, line("f-" + file)).andExpect(status().isAccepted());
            read(busy, busy, busy, file);
        }
        jdbc.sql("""
                        update executive.profile_import set finished_at = null
                        where source = (select id from executive.import_source where firm = ?)""").param(busy.firm().value()).update();

        send(busy, "file-4", line("f-4"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value(PROBLEMS + "imports-waiting"))
                .andExpect(jsonPath("$.detail")
                        .value("“file-1” of this source is still being read, and 2 more files wait."
                                + " Please send the next one when it is done."));
        send(other, "other", line("o-1")).andExpect(status().isAccepted());

        jdbc.sql(
                        "update executive.profile_import set finished_at = now() where file_name = 'file-1' and finished_at is null")
                .update();
        send(busy, "file-4", line("f-4")).andExpect(status().isAccepted());
        assertThat(read(busy, busy, busy, 4)).endsWith("file-2", "file-3", "file-4");
    }

    private ResultActions send(Placing from, String name, String file) throws Exception {
        return mvc.perform(post("/api/v1/executive-imports")
                .param("firm", from.firm().value().toString())
                .param("fileName", name)
                .contentType("application/jsonl")
                .content(file)
                .with(from.member().token()));
    }

    /** An upload of which nothing comes after its first row until it may go on. */
    private final class Hanging implements AutoCloseable {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);
        private final CompletableFuture<ImportDetails> upload;

        private Hanging(Placing from) {
            InputStream rest = new InputStream() {
                @Override
                public int read() throws IOException {
                    reached.countDown();
                    try {
                        if (!released.await(1, TimeUnit.MINUTES)) {
                            throw new IOException("it hangs for ever");
                        }
                        return -1;
                    } catch (InterruptedException ended) {
                        throw new IOException(ended);
                    }
                }
            };
            InputStream first = new ByteArrayInputStream((line("h-1") + "\n").getBytes(StandardCharsets.UTF_8));
            upload = CompletableFuture.supplyAsync(
                    () -> from.member().call(() -> stored(from, new SequenceInputStream(first, rest))),
                    Thread::startVirtualThread);
        }

        private ImportDetails stored(Placing from, InputStream file) {
            try {
                return imports.receiveFrom(from.firm(), "hanging", ImportFormat.JSON_LINES, file);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        void goOn() throws ExecutionException, InterruptedException {
            released.countDown();
            upload.get();
        }

        @Override
        public void close() {
            released.countDown();
        }
    }

    private Hanging hang(Placing from) {
        var hanging = new Hanging(from);
        await().atMost(PATIENCE).until(() -> hanging.reached.getCount() == 0);
        return hanging;
    }
}
