package io.pilotage.marketplace.executive.bulk;

import static io.pilotage.marketplace.executive.bulk.ImportFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.FirmScene;
import io.pilotage.marketplace.firm.FirmScene.Placing;
import io.pilotage.marketplace.firm.Firms;
import io.pilotage.marketplace.firm.Placed;
import io.pilotage.marketplace.firm.Rosters;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.DistinctName;
import io.pilotage.marketplace.testing.ServerTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;

@ServerTest
class FirmImportIT {

    private static final String IMPORTS = "/api/v1/executive-imports";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String name = DistinctName.like("Beacon Partners");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private FirmScene scene;

    @Autowired
    private Firms firms;

    @Autowired
    private Rosters rosters;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private JdbcClient jdbc;

    private Placing firm;
    private Placing rival;
    private Caller admin;

    @BeforeEach
    void found() {
        firm = scene.firm(name);
        rival = scene.firm(DistinctName.like("Beacon Partners"));
        admin = callers.admin();
    }

    @Test
    void putsWhoeverClaimsAFirmsImportOnItsRoster() throws Exception {
        Caller executive = callers.newcomer();
        String token = published(executive);
        UUID profile = profileOf(executive);

        mvc.perform(get("/api/v1/executive-claims/" + token).with(executive.token()))
                .andExpect(jsonPath("$.firm.name").value(name));
        mvc.perform(post("/api/v1/executive-claims/" + token).with(executive.token()))
                .andExpect(status().isOk());

        assertThat(firm.member().call(() -> rosters.of(firm.firm(), null, 10)).items())
                .extracting(Placed::person)
                .containsExactly(executive.id);
        mvc.perform(get("/api/v1/executives/" + profile)
                        .with(callers.organisationMember().token()))
                .andExpect(jsonPath("$.placedBy.name").value(name));
    }

    @Test
    void hidesAFirmsImportsFromOtherFirms() throws Exception {
        String id = accepted(firm, line("own-1") + "\nnot a resume");
        finished(id, firm.member());

        for (String path : List.of("", "/errors", "/incomplete")) {
            mvc.perform(get(IMPORTS + "/" + id + path).with(firm.member().token()))
                    .andExpect(status().isOk());
            mvc.perform(get(IMPORTS + "/" + id + path).with(rival.member().token()))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get(IMPORTS).with(rival.member().token()))
                .andExpect(jsonPath("$.items").isEmpty());
        mvc.perform(get(IMPORTS).with(firm.member().token()))
                .andExpect(jsonPath("$.items.length()").value(1));
        mvc.perform(get(IMPORTS + "/" + id).with(admin.token())).andExpect(status().isOk());
        send(rival.member(), firm).andExpect(status().isNotFound());
        mvc.perform(post(IMPORTS)
                        .param("source", "Some register")
                        .contentType("application/jsonl")
                        .content(line("own-2"))
                        .with(firm.member().token()))
                .andExpect(status().isForbidden());
    }

    @Test
    void leavesPublishingAndTrustToAdmins() throws Exception {
        String id = accepted(firm, line("own-3"));
        JsonNode details = finished(id, firm.member());

        mvc.perform(post(IMPORTS + "/" + id + "/publication").with(firm.member().token()))
                .andExpect(status().isForbidden());
        trust(details.path("source").path("id").asString(), firm.member()).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/executive-import-sources").with(firm.member().token()))
                .andExpect(status().isForbidden());
    }

    @Test
    void keepsTheImportsOfASuspendedFirmOutOfSight() throws Exception {
        Caller executive = callers.newcomer();
        String token = published(executive);
        String page = "/api/v1/executives/" + profileOf(executive);
        String id = mvc.perform(get(IMPORTS).with(firm.member().token()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String own =
                StoredJson.MAPPER.readTree(id).path("items").path(0).path("id").asString();
        Caller reader = callers.organisationMember();
        mvc.perform(get(page).with(reader.token())).andExpect(status().isOk());

        callers.moderator()
                .run(() -> suspensions.suspend(
                        SuspendableKind.FIRM, firm.firm().value(), "Its references were invented."));

        mvc.perform(get(page).with(reader.token())).andExpect(status().isNotFound());
        mvc.perform(post("/api/v1/executive-claims/" + token).with(executive.token()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type", containsString("suspended")));
        send(firm.member(), firm)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type", containsString("suspended")));
        mvc.perform(post(IMPORTS + "/" + own + "/publication").with(admin.token()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type", containsString("suspended")));
    }

    @Test
    void takesOneOfAFirmsFirstFilesThatComeAtOnceAndRefusesOrTakesTheOthers() throws Exception {
        List<CompletableFuture<String>> answers = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> answer("at-once-" + n)))
                .toList();

        assertThat(answers)
                .extracting(CompletableFuture::join)
                .anyMatch("taken"::equals)
                .allMatch(
                        it -> it.equals("taken") || it.contains("upload-under-way") || it.contains("imports-waiting"));
        mvc.perform(get(IMPORTS).with(firm.member().token()))
                .andExpect(jsonPath("$.items[*].source.id", everyItem(equalTo(sourceOf(firm)))));
    }

    private String sourceOf(Placing owner) {
        return jdbc.sql("select id from executive.import_source where firm = ?")
                .param(owner.firm().value())
                .query(String.class)
                .single();
    }

    private String answer(String externalId) {
        try {
            MockHttpServletResponse answer =
                    send(firm.member(), firm, line(externalId)).andReturn().getResponse();
            return answer.getStatus() == 202 ? "taken" : answer.getContentAsString();
        } catch (Exception refused) {
            throw new CompletionException(refused);
        }
    }

    @Test
    void callsTheSourceWhatTheFirmIsCalledNow() throws Exception {
        String id = accepted(firm, line("own-4"));
        finished(id, firm.member());
        FirmDetails known = firm.member().call(() -> firms.get(firm.firm()));
        firm.member()
                .run(() -> firms.describe(firm.firm(), known.version(), FirmScene.statement("Lighthouse Partners")));

        mvc.perform(get(IMPORTS + "/" + id).with(admin.token()))
                .andExpect(jsonPath("$.source.name").value("Lighthouse Partners"))
                .andExpect(jsonPath("$.source.firm").value(firm.firm().value().toString()));
    }

    /** Publishes a profile with the caller's address; answers the token that was mailed there. */
    private String published(Caller executive) throws Exception {
        String id = accepted(firm, line(handle(executive)));
        trust(finished(id, firm.member()).path("source").path("id").asString(), admin)
                .andExpect(status().isOk());
        mvc.perform(post(IMPORTS + "/" + id + "/publication").with(admin.token()))
                .andExpect(status().isAccepted());
        await().atMost(PATIENCE)
                .until(() -> details(id, admin).path("publication").has("finishedAt"));
        String link = jdbc.sql("select secret_link from notification.mail where address = :address")
                .param("address", handle(executive) + "@people.example")
                .query(String.class)
                .single();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private UUID profileOf(Caller executive) {
        return jdbc.sql("select executive from executive.imported_profile where external_id = ?")
                .param(handle(executive))
                .query(UUID.class)
                .single();
    }

    private static String handle(Caller caller) {
        return caller.id.value().toString().substring(24);
    }

    private String accepted(Placing by, String file) throws Exception {
        String location = String.valueOf(send(by.member(), by, file)
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private ResultActions send(Caller caller, Placing from) throws Exception {
        return send(caller, from, line("own-5"));
    }

    private ResultActions send(Caller caller, Placing from, String file) throws Exception {
        return mvc.perform(post(IMPORTS)
                .param("firm", from.firm().value().toString())
                .contentType("application/jsonl")
                .content(file)
                .with(caller.token()));
    }

    private ResultActions trust(String source, Caller by) throws Exception {
        return mvc.perform(put("/api/v1/executive-import-sources/" + source + "/trust")
                .contentType(APPLICATION_JSON)
                .content("{\"trusted\": true, \"reason\": \"We have met everybody whom it places.\"}")
                .with(by.token()));
    }

    private JsonNode finished(String id, Caller by) {
        return await().atMost(PATIENCE).until(() -> details(id, by), it -> it.has("finishedAt"));
    }

    private JsonNode details(String id, Caller by) throws Exception {
        return StoredJson.MAPPER.readTree(mvc.perform(get(IMPORTS + "/" + id).with(by.token()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
