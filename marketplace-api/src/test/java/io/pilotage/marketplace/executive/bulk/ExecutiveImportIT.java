package io.pilotage.marketplace.executive.bulk;

import static io.pilotage.marketplace.executive.bulk.ImportFixtures.cells;
import static io.pilotage.marketplace.executive.bulk.ImportFixtures.csv;
import static io.pilotage.marketplace.executive.bulk.ImportFixtures.line;
import static io.pilotage.marketplace.executive.bulk.ImportFixtures.lines;
import static io.pilotage.marketplace.executive.bulk.ImportFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.shared.persistence.StoredJson;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.CountedStatements;
import io.pilotage.marketplace.testing.ServerTest;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

@ServerTest
class ExecutiveImportIT {

    private static final String IMPORTS = "/api/v1/executive-imports";
    private static final String JSONL = "application/jsonl";
    private static final String CSV = "text/csv";
    private static final Logger LOG = LoggerFactory.getLogger(ExecutiveImportIT.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private RowFiles files;

    @Autowired
    private JdbcClient jdbc;

    private Caller admin;
    private String source;

    @BeforeEach
    void signIn() {
        admin = callers.admin();
        source = "Register " + UUID.randomUUID();
    }

    @Test
    void importsTwoThousandExecutivesInTheBackground() throws Exception {
        byte[] file = lines("many-", 2000).getBytes(StandardCharsets.UTF_8);
        long before = System.nanoTime();
        String id = accepted(JSONL, file);
        long stored = System.nanoTime();

        JsonNode counts = finished(id).path("counts");

        double seconds = (System.nanoTime() - stored) / 1e9;
        LOG.info(
                "{}",
                "2,000 rows: stored in %.1f s, read in %.1f s, %.0f rows/s"
                        .formatted((stored - before) / 1e9, seconds, 2000 / seconds));
        assertThat(counts.path("created").asInt()).isEqualTo(2000);
        assertThat(profiles()).isEqualTo(2000);
        assertThat(counts.path("refused").asInt()).isZero();
        assertThat(notices()).contains("Your import has finished: executives");

        JsonNode again = finished(accepted(JSONL, file)).path("counts");
        assertThat(again.path("unchanged").asInt()).isEqualTo(2000);
        assertThat(profiles()).isEqualTo(2000);
    }

    @Test
    void goesOnAfterItsConnectionsWereKilledAndTakesNoRowTwice() throws Exception {
        String id = accepted(JSONL, lines("killed-", 600).getBytes(StandardCharsets.UTF_8));
        List<Integer> killedAt = new ArrayList<>();
        for (int kill = 1; kill <= 2; kill++) {
            int from = kill * 100;
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> handled(id) >= from && kill());
            killedAt.add(handled(id));
        }

        JsonNode counts = finished(id).path("counts");

        assertThat(killedAt).allMatch(it -> it < 600);
        assertThat(counts.path("created").asInt()).isEqualTo(600);
        assertThat(profiles()).isEqualTo(600);
        assertThat(jdbc.sql("""
                        select count(*) from audit.entry
                        where action = 'ProfileImported' and subject in (select executive from executive.import_row where import = :id)""")
                        .param("id", UUID.fromString(id))
                        .query(Integer.class)
                        .single())
                .isEqualTo(600);
    }

    @Test
    void changesOnlyWhatARowSaysOtherwise() throws Exception {
        finished(accepted(JSONL, line("x-1") + "\n" + line("x-2")));

        JsonNode counts = finished(
                        accepted(JSONL, line("x-1") + "\n" + line("x-2", "Robin x-2", "Interim CTO for schools")))
                .path("counts");

        assertThat(counts.path("unchanged").asInt()).isOne();
        assertThat(counts.path("updated").asInt()).isOne();
        assertThat(profiles()).isEqualTo(2);
        assertThat(jdbc.sql("select content ->> 'headline' from executive.profile where id = :id")
                        .param("id", executive("x-2"))
                        .query(String.class)
                        .single())
                .isEqualTo("Interim CTO for schools");
    }

    @Test
    void keepsSourcesApart() throws Exception {
        finished(accepted(JSONL, line("same")));
        UUID first = executive("same");
        source = "Another " + source;
        finished(accepted(JSONL, line("same")));

        assertThat(executive("same")).isNotEqualTo(first);
    }

    @Test
    void givesWrongCsvRowsBackToBeFixedAndSentAgain() throws Exception {
        String id = accepted(
                CSV,
                "\uFEFF"
                        + csv(List.of(
                                cells("c-1"),
                                with(cells("c-2"), "day_rate", "plenty"),
                                with(with(cells("c-3"), "email", ""), "headline", "=HYPERLINK(\"http://x\")"))));
        JsonNode counts = finished(id).path("counts");
        assertThat(counts.path("created").asInt()).isOne();
        assertThat(counts.path("refused").asInt()).isEqualTo(2);

        String errors = file(id, "errors");

        assertThat(errors)
                .startsWith("external_id,name,email")
                .contains("row 3: day_rate (unreadable)")
                .contains("row 4: email (missing)")
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"")
                .doesNotContain("c-1@people.example");
        String fixed = errors.replace("plenty", "900").replace("Robin c-3,", "Robin c-3,c-3@people.example");
        assertThat(finished(accepted(CSV, fixed)).path("counts").path("created").asInt())
                .isEqualTo(2);
        assertThat(jdbc.sql("select content ->> 'headline' from executive.profile where id = :id")
                        .param("id", executive("c-3"))
                        .query(String.class)
                        .single())
                .isEqualTo("=HYPERLINK(\"http://x\")");
    }

    @Test
    void givesWrongJsonLinesBackToBeFixedAndSentAgain() throws Exception {
        String id = accepted(
                JSONL,
                line("j-1") + "\n\nno json at all\n" + line("j-2").replace("2015-04", "2015-19") + "\n"
                        + "{\"a\":".repeat(5000) + "\n" + line("\u202Ej-3") + "\n"
                        + line("j-\uD83D\uDE80").replace("j-\uD83D\uDE80@", "j-5@"));
        JsonNode counts = finished(id).path("counts");
        assertThat(counts.path("created").asInt()).isEqualTo(2);
        assertThat(counts.path("refused").asInt()).isEqualTo(4);

        List<String> errors = file(id, "errors").lines().toList();

        assertThat(errors).hasSize(4);
        assertThat(StoredJson.MAPPER.readTree(errors.get(0)).path("unreadable").asString())
                .isEqualTo("no json at all");
        JsonNode wrong = StoredJson.MAPPER.readTree(errors.get(1)).path("error").path(0);
        assertThat(wrong.path("row").asInt()).isEqualTo(4);
        assertThat(wrong.path("field").asString()).isEqualTo("work[0].startDate");
        assertThat(wrong.path("rule").asString()).isEqualTo("unreadable");
        JsonNode resent = finished(accepted(JSONL, errors.get(1).replace("2015-19", "2015-09")))
                .path("counts");
        assertThat(resent.path("created").asInt()).isOne();
    }

    @Test
    void keepsAndGivesBackABoundedPartOfWhatIsWrong() throws Exception {
        String id = accepted(JSONL, hostile(500));
        assertThat(finished(id).path("counts").path("refused").asInt()).isEqualTo(500);
        assertThat(stored("length(problems::text)", id)).isLessThan(500L * RowProblems.MOST * RowProblems.LONGEST);

        List<String> rows = new ArrayList<>();
        long statements =
                CountedStatements.during(() -> file(id, "errors").lines().forEach(rows::add));

        assertThat(rows).hasSize(500);
        assertThat(rows.getLast()).contains("There are 4981 more problems in this row.");
        assertThat(statements).isGreaterThan(500 / RowFiles.PAGE);
        mvc.perform(get(IMPORTS + "/" + id + "/errors").with(admin.token()))
                .andExpect(header().doesNotExist("Content-Length"))
                .andExpect(header().string("Content-Type", "application/jsonl;charset=utf-8"))
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"refused.jsonl\""));
    }

    @Test
    void keepsOfARowThatIsTooLongOnlySoMuchThatThisIsSeen() throws Exception {
        String id = accepted(JSONL, "x".repeat(20 * RowReading.LONGEST) + "\n" + line("l-1"));

        JsonNode counts = finished(id).path("counts");

        assertThat(counts.path("created").asInt()).isOne();
        assertThat(stored("length(content)", id)).isEqualTo(RowReading.LONGEST + 1);
        assertThat(file(id, "errors")).contains("A row has at most 200000 characters.");
    }

    private long stored(String length, String id) {
        return jdbc.sql("select sum(%s) from executive.import_row where import = :id".formatted(length))
                .param("id", UUID.fromString(id))
                .query(Long.class)
                .single();
    }

    /** Rows of some 10 kB with 5,000 mistakes each. */
    private static String hostile(int rows) {
        return """
                {"basics": {"name": "Robin Ashby", "email": "robin@people.example"}, "x-pilotage": {"externalId": 7}, "work": [%1$s], "education": [%1$s], "certificates": [%1$s], "skills": [%1$s], "languages": [%1$s]}
                """.formatted("1,".repeat(999) + "1").repeat(rows);
    }

    @Test
    void holdsNoConnectionForWhoeverTakesAFileSlowly() throws Exception {
        String id = accepted(JSONL, hostile(50));
        finished(id);
        List<Integer> held = new ArrayList<>();
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int single) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                held.add(jdbc.sql("""
                                select count(*) from pg_stat_activity
                                where state = 'idle in transaction' and query like 'select number, content, problems%'""").query(Integer.class).single());
            }
        };

        admin.run(() -> assertThatNoException()
                .isThrownBy(() -> files.write(new ImportId(UUID.fromString(id)), Attention.REFUSED, slow)));

        assertThat(held).hasSizeGreaterThan(50).containsOnly(0);
    }

    @Test
    void breaksOffAFileThatCannotBeWrittenToItsEnd() throws Exception {
        String id = accepted(
                CSV,
                csv(IntStream.range(0, 2 * RowFiles.PAGE)
                        .mapToObj(n -> with(cells("broken-" + n), "day_rate", "plenty"))
                        .toList()));
        finished(id);
        jdbc.sql("update executive.import_row set content = 'no list' where import = :id and number = :last")
                .param("id", UUID.fromString(id))
                .param("last", 2 * RowFiles.PAGE + 1)
                .update();

        assertThatThrownBy(() -> file(id, "errors")).hasRootCauseInstanceOf(JacksonException.class);
    }

    @Test
    void namesWhatAProfileLacksBeforeItCanBePublished() throws Exception {
        String id = accepted(JSONL, """
                {"basics": {"name": "Robin Ashby", "email": "robin@people.example"}, "x-pilotage": {"externalId": 7}}""");
        assertThat(finished(id).path("counts").path("incomplete").asInt()).isOne();

        JsonNode row = StoredJson.MAPPER.readTree(file(id, "incomplete"));

        assertThat(row.path("error").findValuesAsString("field"))
                .contains("basics.label", "x-pilotage.dayRate", "skills", "work", "languages");
        assertThat(file(id, "errors")).isEmpty();
    }

    @Test
    void publishesOnlyWhatATrustedSourceSays() throws Exception {
        String id = accepted(
                JSONL,
                line("p-1") + "\n" + line("p-2", "Robin p-2", "Call me on 0161 496 0000 about CIO work") + "\n"
                        + line("p-3").replace("\"CIO\"", ""));
        JsonNode details = finished(id);
        publish(id)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/source-not-trusted"));
        trust(details, "true", "short").andExpect(status().isUnprocessableContent());
        trust(details, "true", "Its members are checked by the institute every year.")
                .andExpect(status().isOk());

        publish(id).andExpect(status().isAccepted());

        JsonNode published =
                await().atMost(PATIENCE).until(() -> details(id).path("publication"), it -> it.has("finishedAt"));
        assertThat(published.path("counts").path("published").asInt()).isOne();
        assertThat(published.path("counts").path("questioned").asInt()).isOne();
        assertThat(published.path("counts").path("incomplete").asInt()).isOne();
        assertThat(audited("SourceTrusted")).contains("checked by the institute");

        String url = "/api/v1/executives/" + executive("p-1");
        Caller member = callers.organisationMember();
        String page = mvc.perform(get(url).with(member.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.claimed").value(false))
                .andExpect(jsonPath("$.name").value("Robin p-1"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("@people.example");
        assertThat(searchable("p-1")).contains("Robin p-1").doesNotContain("@people.example");
        mvc.perform(get("/api/v1/executives/" + executive("p-2")).with(member.token()))
                .andExpect(status().isNotFound());
        publish(id).andExpect(status().isAccepted());
    }

    @Test
    void publishesTheOthersWhenOneFailsAsNobodyForesaw() throws Exception {
        String id = accepted(JSONL, line("f-1") + "\n" + line("f-2") + "\n" + line("f-3"));
        trust(finished(id), "true", "Its members are checked by the institute every year.");
        jdbc.sql("update executive.profile set content = jsonb_set(content, '{roles}', '[\"JESTER\"]') where id = :id")
                .param("id", executive("f-2"))
                .update();

        publish(id).andExpect(status().isAccepted());

        JsonNode counts = await().atMost(PATIENCE)
                .until(() -> details(id).path("publication"), it -> it.has("finishedAt"))
                .path("counts");
        assertThat(counts.path("published").asInt()).isEqualTo(2);
        assertThat(counts.path("failed").asInt()).isOne();
        assertThat(searchable("f-3")).contains("Robin f-3");
    }

    @Test
    void makesAPublishedProfileTheOwnOfWhoeverReadsMailAtItsAddress() throws Exception {
        Caller executive = callers.newcomer();
        String token = invitation(executive);

        claim("wrong", executive).andExpect(status().isNotFound());
        mvc.perform(post("/api/v1/executive-claims/" + token)).andExpect(status().isUnauthorized());
        claim(token, callers.newcomer())
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/profile-for-another"));
        claim(token, executive).andExpect(status().isOk());

        mvc.perform(get("/api/v1/executives/me").with(executive.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(executive(handle(executive)).toString()))
                .andExpect(jsonPath("$.claimed").value(true))
                .andExpect(jsonPath("$.state").value("PUBLISHED"));
        assertThat(searchable(handle(executive))).contains("Person " + handle(executive));
        claim(token, executive).andExpect(status().isConflict());
        JsonNode counts = finished(accepted(JSONL, line(handle(executive), "Somebody else", "Another headline")))
                .path("counts");
        assertThat(counts.path("claimed").asInt()).isOne();
    }

    @Test
    void keepsANewNameOutOfSightUntilItIsPublishedWithoutContactDetails() throws Exception {
        Caller executive = callers.newcomer();
        String handle = handle(executive);
        invitation(executive);

        republished(line(handle, "Call 07700 900123", "Part-time CIO for councils"));
        assertThat(searchable(handle)).contains("Robin " + handle).doesNotContain("07700");

        String id = accepted(JSONL, line(handle, "Robin Newname", "Part-time CIO for councils"));
        finished(id);
        mvc.perform(get("/api/v1/executives/" + executive(handle))
                        .with(callers.organisationMember().token()))
                .andExpect(jsonPath("$.name").value("Robin " + handle));
        published(id);
        assertThat(searchable(handle)).contains("Robin Newname");
    }

    @Test
    void mailsANewLinkToACorrectedAddressAndVoidsTheOldOne() throws Exception {
        Caller executive = callers.newcomer();
        Caller wrong = callers.newcomer();
        String line = line(handle(executive));
        String old = republished(line.replace(handle(executive) + "@", handle(wrong) + "@"), handle(wrong));

        String token = republished(line, handle(executive));

        claim(old, wrong).andExpect(status().isNotFound());
        claim(token, executive).andExpect(status().isOk());
    }

    @Test
    void leavesAProfileThatSomebodyWroteAloneAndRemovesTheImportedOneForGood() throws Exception {
        Caller executive = callers.executive();
        String token = invitation(executive);
        String etag = String.valueOf(mvc.perform(get("/api/v1/executives/me").with(executive.token()))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
        mvc.perform(put("/api/v1/executives/me")
                        .with(executive.token())
                        .header("If-Match", etag)
                        .contentType(APPLICATION_JSON)
                        .content("{\"headline\": \"Mine\"}"))
                .andExpect(status().isOk());

        claim(token, executive)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/own-profile-written"));
        removed(token, callers.executive()).andExpect(status().isForbidden());
        mvc.perform(delete("/api/v1/executive-claims/" + token)).andExpect(status().isUnauthorized());
        removed(token, executive).andExpect(status().isNoContent());

        removed(token, executive).andExpect(status().isNotFound());
        claim(token, executive).andExpect(status().isNotFound());
        republished(line(handle(executive), "Robin Newname", "Another headline"));
        mvc.perform(get("/api/v1/executives/" + executive(handle(executive)))
                        .with(callers.organisationMember().token()))
                .andExpect(status().isNotFound());
    }

    private ResultActions removed(String token, Caller by) throws Exception {
        return mvc.perform(delete("/api/v1/executive-claims/" + token).with(by.token()));
    }

    @Test
    void letsOnlyAdminsImport() throws Exception {
        String id = accepted(JSONL, line("a-1"));
        String sourceId = finished(id).path("source").path("id").asString();
        for (Caller other :
                List.of(callers.newcomer(), callers.executive(), callers.organisationMember(), callers.moderator())) {
            mvc.perform(post(IMPORTS)
                            .param("source", source)
                            .contentType(JSONL)
                            .content(line("a-2"))
                            .with(other.token()))
                    .andExpect(status().isForbidden());
            for (String path : List.of("", "/" + id, "/" + id + "/errors", "/" + id + "/incomplete")) {
                mvc.perform(get(IMPORTS + path).with(other.token())).andExpect(status().isForbidden());
            }
            mvc.perform(post(IMPORTS + "/" + id + "/publication").with(other.token()))
                    .andExpect(status().isForbidden());
            mvc.perform(get("/api/v1/executive-import-sources").with(other.token()))
                    .andExpect(status().isForbidden());
            mvc.perform(put("/api/v1/executive-import-sources/" + sourceId + "/trust")
                            .contentType(APPLICATION_JSON)
                            .content("{\"trusted\": true, \"reason\": \"Because I say so, that is why.\"}")
                            .with(other.token()))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get("/api/v1/executives/" + executive("a-1"))
                        .with(callers.organisationMember().token()))
                .andExpect(status().isNotFound());
        mvc.perform(post(IMPORTS).param("source", source).contentType(JSONL).content(line("a-2")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void refusesFilesThatAreNoneAndStoresNothingOfThem() throws Exception {
        refused(JSONL, "Zo\u00eb".getBytes(StandardCharsets.ISO_8859_1), "not-utf-8");
        refused(CSV, csv(List.of(cells("u"))).getBytes(StandardCharsets.UTF_16), "not-utf-8");
        refused(JSONL, "{\u0000}".getBytes(StandardCharsets.UTF_8), "not-text");
        refused(JSONL, "\n \n".getBytes(StandardCharsets.UTF_8), "empty");
        refused(JSONL, "{}\n".repeat(ProfileImports.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8), "too-many");
        refused(CSV, "external_id,name,email\r\n1,\"open,x".getBytes(StandardCharsets.UTF_8), "malformed");
        refused(CSV, "external_id,name,email,shoe\r\n1,2,3,4".getBytes(StandardCharsets.UTF_8), "unknown-column");
        refused(JSONL, " ".repeat((int) ProfileImports.LARGEST + 1).getBytes(StandardCharsets.UTF_8), "too-large");
        mvc.perform(post(IMPORTS).contentType(JSONL).content("{}").with(admin.token()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("source"));
        mvc.perform(post(IMPORTS)
                        .param("source", source)
                        .contentType(APPLICATION_JSON)
                        .content("{}")
                        .with(admin.token()))
                .andExpect(status().isUnsupportedMediaType());
        assertThat(jdbc.sql("select count(*) from executive.import_source where name = :name")
                        .param("name", source)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void answersARepeatedFileWithTheSameKeyAsTheFirstTime() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = location(keyed(key));
        assertThat(location(keyed(key).andExpect(header().exists("Idempotent-Replayed"))))
                .isEqualTo(first);
    }

    private ResultActions keyed(String key) throws Exception {
        return mvc.perform(post(IMPORTS)
                .param("source", source)
                .header("Idempotency-Key", key)
                .contentType(JSONL)
                .content(line("k-1"))
                .with(admin.token()));
    }

    private void refused(String type, byte[] file, String rule) throws Exception {
        mvc.perform(post(IMPORTS)
                        .param("source", source)
                        .contentType(type)
                        .content(file)
                        .with(admin.token()))
                .andExpect(status().is4xxClientError())
                .andExpect(
                        rule.equals("too-large")
                                ? jsonPath("$.type").value("https://pilotage.example/problems/too-large")
                                : jsonPath("$.errors[*].rule", hasItems(rule)));
    }

    /** Publishes a profile with the caller's address; answers the token that was mailed there. */
    private String invitation(Caller executive) throws Exception {
        return republished(line(handle(executive)), handle(executive));
    }

    /** Like the other; answers the token that was mailed to this handle. */
    private String republished(String line, String handle) throws Exception {
        republished(line);
        String link = jdbc.sql("select secret_link from notification.mail where address = :address")
                .param("address", handle + "@people.example")
                .query(String.class)
                .single();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private void republished(String line) throws Exception {
        String id = accepted(JSONL, line);
        trust(finished(id), "true", "Its members are checked by the institute every year.");
        published(id);
    }

    private void published(String id) throws Exception {
        publish(id).andExpect(status().isAccepted());
        await().atMost(PATIENCE).until(() -> details(id).path("publication").has("finishedAt"));
    }

    private static String handle(Caller caller) {
        return caller.id.value().toString().substring(24);
    }

    private ResultActions claim(String token, Caller by) throws Exception {
        return mvc.perform(post("/api/v1/executive-claims/" + token).with(by.token()));
    }

    private String accepted(String type, String file) throws Exception {
        return accepted(type, file.getBytes(StandardCharsets.UTF_8));
    }

    private String accepted(String type, byte[] file) throws Exception {
        return location(mvc.perform(post(IMPORTS)
                        .param("source", source)
                        .contentType(type)
                        .content(file)
                        .with(admin.token()))
                .andExpect(status().isAccepted()));
    }

    private static String location(ResultActions answer) {
        String location = String.valueOf(answer.andReturn().getResponse().getHeader("Location"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private JsonNode finished(String id) {
        return await().atMost(PATIENCE).until(() -> details(id), it -> it.has("finishedAt"));
    }

    private JsonNode details(String id) throws Exception {
        return StoredJson.MAPPER.readTree(mvc.perform(get(IMPORTS + "/" + id).with(admin.token()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String file(String id, String which) throws Exception {
        return mvc.perform(get(IMPORTS + "/" + id + "/" + which).with(admin.token()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions publish(String id) throws Exception {
        return mvc.perform(post(IMPORTS + "/" + id + "/publication").with(admin.token()));
    }

    private ResultActions trust(JsonNode details, String trusted, String reason) throws Exception {
        return mvc.perform(put("/api/v1/executive-import-sources/"
                        + details.path("source").path("id").asString() + "/trust")
                .contentType(APPLICATION_JSON)
                .content("{\"trusted\": " + trusted + ", \"reason\": \"" + reason + "\"}")
                .with(admin.token()));
    }

    private int handled(String id) {
        return jdbc.sql("select count(*) from executive.import_row where import = :id and outcome is not null")
                .param("id", UUID.fromString(id))
                .query(Integer.class)
                .single();
    }

    /** As a crash of the process would look to the server: the connection is gone in the middle of a transaction. */
    private boolean kill() {
        return jdbc.sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
                          and query ~ 'executive\\.(profile|import|imported)|ProfileImported|audit\\.entry'""").query(Boolean.class).list().contains(true);
    }

    private int profiles() {
        return jdbc.sql("""
                        select count(*) from executive.imported_profile p
                        join executive.import_source s on s.id = p.source where s.name = :name""").param("name", source).query(Integer.class).single();
    }

    private UUID executive(String externalId) {
        return jdbc.sql("""
                        select p.executive from executive.imported_profile p
                        join executive.import_source s on s.id = p.source
                        where s.name = :name and p.external_id = :external""")
                .param("name", source)
                .param("external", externalId)
                .query(UUID.class)
                .single();
    }

    private String searchable(String externalId) {
        return jdbc.sql("select body::text from search.search_document where kind = 'EXECUTIVE' and id = :id")
                .param("id", executive(externalId))
                .query(String.class)
                .single();
    }

    private String audited(String action) {
        return String.join(
                "\n",
                jdbc.sql("select details from audit.entry where action = :action and actor = :actor")
                        .param("action", action)
                        .param("actor", admin.id.value())
                        .query(String.class)
                        .list());
    }

    private List<String> notices() {
        return jdbc.sql("select title from notification.notice where recipient = :person")
                .param("person", admin.id.value())
                .query(String.class)
                .list();
    }
}
