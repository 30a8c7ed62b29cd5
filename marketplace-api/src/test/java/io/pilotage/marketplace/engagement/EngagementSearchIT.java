package io.pilotage.marketplace.engagement;

import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.engagement.EngagementScene.Buyer;
import io.pilotage.marketplace.shared.ClearanceLevel;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Finding engagements over REST, with the worker and a real index between publication and search. */
@ServerTest
@TestPropertySource(properties = "pilotage.search.worker.enabled=true")
class EngagementSearchIT {

    private static final String SEARCH = "/api/v1/engagements";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private EngagementScene scene;

    @Test
    void findsAListingOnceItIsApprovedAndNoMoreOnceItIsWithdrawn() throws Exception {
        String word = "quay" + Uuids.next().toString().substring(24);
        Buyer buyer = scene.buyer(Sector.THIRD);
        EngagementId engagement = scene.published(
                buyer,
                rollingBrief(Instant.now())
                        .title("Fractional CIO for " + word)
                        .languages(List.of("Welsh"))
                        .clearance(ClearanceLevel.SC)
                        .build());

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> search("words=" + word)
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.total").value(1))
                        .andExpect(jsonPath("$.items[0].id")
                                .value(engagement.value().toString()))
                        .andExpect(jsonPath("$.items[0].open").value(true)));
        search(
                        "words=" + word
                                + "&role=CIO&role=CTO&kind=FRACTIONAL&sector=THIRD&region=YORKSHIRE_AND_THE_HUMBER"
                                + "&clearance=SC&language=Welsh&remote=true&daysAtMost=4&rateAtLeast=800&open=true&near=NORTH_WEST&within=150&sort=NEWEST")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.facets[*].name", hasItem("role")));
        search("words=" + word + "&near=leeds&within=10")
                .andExpect(jsonPath("$.total").value(1));
        search("words=" + word.replace("quay", "quuay"))
                .andExpect(jsonPath("$.didYouMean").value(word));
        mvc.perform(get(SEARCH + "/suggestions?words=fractional cio for qu"))
                .andExpect(jsonPath("$.suggestions", hasItem("Fractional CIO for " + word)));
        for (String other : new String[] {
            "role=CTO",
            "kind=INTERIM",
            "sector=PUBLIC",
            "region=WALES",
            "clearance=DV",
            "language=Irish",
            "daysAtLeast=4",
            "rateAtLeast=951",
            "near=SCOTLAND&within=50",
            "near=York&within=10"
        }) {
            search("words=" + word + "&" + other).andExpect(jsonPath("$.total").value(0));
        }

        mvc.perform(post(SEARCH + "/" + engagement.value() + "/withdrawal")
                        .with(buyer.member().token())
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"reason": "The board has chosen another way."}"""))
                .andExpect(status().isOk());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        search("words=" + word).andExpect(jsonPath("$.total").value(0)));
    }

    @Test
    void namesTheParameterThatCannotBeUsed() throws Exception {
        refused("limit=0", 422, "limit");
        refused("daysAtLeast=-1", 422, "daysAtLeast");
        refused("near=WALES", 422, "within");
        refused("near=Atlantis&within=20", 422, "near");
        refused("words=" + "x".repeat(401), 422, "words");
        refused("after=nonsense", 422, "after");
        refused("role=JANITOR", 422, "role");
        refused("closingBefore=soon", 422, "closingBefore");
    }

    @Test
    @Timeout(60)
    void refusesOrAnswersHostileWordsAtOnce() throws Exception {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> search("").andExpect(status().isOk()));
        for (String words : List.of(
                "a ".repeat(10_000),
                "(".repeat(10_000),
                "\"-".repeat(10_000),
                "\ud83d\ude80".repeat(5_000),
                "x".repeat(1_000_000))) {
            mvc.perform(get(SEARCH).param("words", words)).andExpect(status().isUnprocessableContent());
            mvc.perform(get(SEARCH + "/suggestions").param("words", words)).andExpect(status().isOk());
        }
        for (String words : List.of(
                "((((((((((((((((((((((((a))))))))))))))))))))))))",
                "\u0001\u0002 \u001f\u009f",
                "\ud83d\ude80 \ud83d\udc69\u200d\ud83d\udcbb",
                "\u202e \u0645\u062f\u064a\u0631 \u05de\u05e0\u05d4\u05dc",
                "{\"bool\":{\"must\":[{\"match_all\":{}}]}}",
                "title:* OR _exists_:id~2^99",
                "-".repeat(400),
                "a b c d e f g h i j ".repeat(20))) {
            mvc.perform(get(SEARCH).param("words", words)).andExpect(status().isOk());
            mvc.perform(get(SEARCH + "/suggestions").param("words", words)).andExpect(status().isOk());
        }
    }

    private void refused(String query, int status, String field) throws Exception {
        search(query).andExpect(status().is(status)).andExpect(jsonPath("$.errors[*].field", hasItem(field)));
    }

    private ResultActions search(String query) throws Exception {
        return mvc.perform(get(SEARCH + "?" + query));
    }
}
