package io.pilotage.marketplace.matching;

import static io.pilotage.marketplace.engagement.BriefFixtures.sealedBrief;
import static io.pilotage.marketplace.executive.ProfileFixtures.toldOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementScene;
import io.pilotage.marketplace.engagement.EngagementScene.Buyer;
import io.pilotage.marketplace.executive.ExecutiveScene;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Matches both ways over REST, through the real search engine. */
@ServerTest
@TestPropertySource(properties = "pilotage.search.worker.enabled=true")
class MatchingIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private EngagementScene engagements;

    @Autowired
    private ExecutiveScene executives;

    @Autowired
    private Matching matching;

    @Autowired
    private People people;

    private Buyer buyer;
    private EngagementId engagement;
    private Caller executive;

    @BeforeEach
    void publishBothSides() {
        buyer = engagements.buyer(Sector.THIRD);
        engagement = engagements.published(buyer, sealedBrief(Instant.now()).build());
        executive = executives.published();
    }

    @Test
    void showsTheBuyerExecutivesWithReasons() {
        String executiveId = executives.id(executive).value().toString();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> mvc.perform(
                                get(url() + "?limit=100").with(buyer.member().token()))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.items[*].id", hasItem(executiveId)))
                        .andExpect(jsonPath("$.items[0].criteria", hasSize(MatchCriterion.values().length)))
                        .andExpect(jsonPath("$.items[0].version").value(MatchScore.VERSION))
                        .andExpect(jsonPath(
                                "$.items[?(@.id == '" + executiveId + "')].criteria[0].evidence",
                                hasItem(containsString("“Wrote and saw through a three-year IT plan.”")))));
    }

    @Test
    void showsAnExecutiveEngagementsInPages() throws Exception {
        engagements.published(
                buyer,
                sealedBrief(Instant.now())
                        .title("Fractional CIO for two more homes")
                        .build());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> mvc.perform(
                                get("/api/v1/executives/me/matches?limit=100").with(executive.token()))
                        .andExpect(jsonPath(
                                "$.items[*].id", hasItem(engagement.value().toString()))));

        String first = mvc.perform(get("/api/v1/executives/me/matches?limit=1").with(executive.token()))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(get("/api/v1/executives/me/matches?limit=1")
                        .param("after", JsonPath.<String>read(first, "$.next"))
                        .with(executive.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1)));
        mvc.perform(get("/api/v1/executives/me/matches?after=nonsense").with(executive.token()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void scoresPeopleAlikeWhateverTheyAreCalled() {
        List<UUID> alike = Stream.of(
                        called("Amara Okafor", "she", "her"),
                        called("John Smith", "he", "his"),
                        called("Wren Ashby", "they", "their"))
                .map(caller -> executives.id(caller).value())
                .toList();

        // A vector that somebody overtook is computed again when its lease of a minute ends.
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            List<Match> matches =
                    buyer.member().call(() -> matching.executivesFor(engagement, null, 100)).items().stream()
                            .filter(match -> alike.contains(match.id()))
                            .toList();
            assertThat(matches).hasSize(3);
            assertThat(matches)
                    .extracting(Match::score)
                    .containsOnly(matches.getFirst().score());
            assertThat(matches)
                    .extracting(match ->
                            match.criteria().stream().map(CriterionScore::score).toList())
                    .containsOnly(matches.getFirst().criteria().stream()
                            .map(CriterionScore::score)
                            .toList());
        });
    }

    @Test
    void showsMatchesOnlyToWhomTheyConcern() throws Exception {
        mvc.perform(get(url())).andExpect(status().isUnauthorized());
        mvc.perform(get(url()).with(executive.token())).andExpect(status().isForbidden());
        mvc.perform(get(url()).with(callers.organisationMember().token())).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/executives/me/matches").with(buyer.member().token()))
                .andExpect(status().isForbidden());
    }

    private Caller called(String name, String subject, String possessive) {
        Caller caller = executives.published(toldOf(name, subject, possessive));
        caller.nowHas(name, people.get(caller.id).email(), true);
        return caller;
    }

    private String url() {
        return "/api/v1/engagements/" + engagement.value() + "/matches";
    }
}
