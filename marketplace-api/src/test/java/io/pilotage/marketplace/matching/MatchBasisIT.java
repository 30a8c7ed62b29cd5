package io.pilotage.marketplace.matching;

import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static io.pilotage.marketplace.executive.ProfileFixtures.asking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementScene;
import io.pilotage.marketplace.engagement.EngagementScene.Buyer;
import io.pilotage.marketplace.executive.ExecutiveScene;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.LeadershipRole;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The weights and needs of an engagement's matches, over REST. */
@ServerTest
@TestPropertySource(properties = "pilotage.search.worker.enabled=true")
class MatchBasisIT {

    private static final String ROLE_ALONE = """
            {"weights": {"ROLE": 100}}""";
    private static final String RATE_ALONE = """
            {"weights": {"RATE": 100}}""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private EngagementScene engagements;

    @Autowired
    private ExecutiveScene executives;

    @Autowired
    private Matching matching;

    @Autowired
    private JdbcClient jdbc;

    private Buyer buyer;
    private EngagementId engagement;

    @BeforeEach
    void publish() {
        buyer = engagements.buyer(Sector.THIRD);
        engagement = engagements.published(
                buyer,
                rollingBrief(Instant.now())
                        .summary("Our tenancy system is out of contract, and you will choose the next one.\n"
                                + "Salary: none, we pay by the day.\nTo apply, write to us.")
                        .build());
    }

    @Test
    void startsWithTheUsualWeightsAndWithWhatTheBriefSaysOfTheDuties() throws Exception {
        mvc.perform(get(url()).with(buyer.member().token()))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.weights.RESPONSIBILITIES").value(15))
                .andExpect(jsonPath("$.needs", containsString("you will choose the next one")))
                .andExpect(jsonPath("$.needs", containsString("Has replaced a housing or tenancy system")))
                .andExpect(jsonPath("$.needs", not(containsString("Salary"))))
                .andExpect(jsonPath("$.needs", not(containsString("apply"))));
    }

    @Test
    void movesTheOrderWithTheWeightsAndBack() throws Exception {
        UUID fitting = id(executives.published(asking(LeadershipRole.CIO, "1400.00")));
        UUID cheap = id(executives.published(asking(LeadershipRole.CISO, "500.00")));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(order()).contains(fitting, cheap));

        choose(0, RATE_ALONE).andExpect(status().isOk()).andExpect(header().string("ETag", "\"1\""));
        assertThat(order()).containsSubsequence(cheap, fitting);

        choose(1, ROLE_ALONE).andExpect(status().isOk());
        assertThat(order()).containsSubsequence(fitting, cheap);

        choose(2, "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.weights.ROLE").value(9));
        assertThat(order()).containsSubsequence(fitting, cheap);
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'MatchBasisChosen' and subject = :id")
                        .param("id", engagement.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void keepsEditedNeedsAndGoesBackToTheBriefWhenTheyAreEmptied() throws Exception {
        choose(0, """
                {"needs": "Choose a housing system\\nTrain two managers"}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.needs").value("Choose a housing system\nTrain two managers"))
                .andExpect(jsonPath("$.weights.RESPONSIBILITIES").value(15));
        choose(1, """
                {"needs": "  "}""").andExpect(jsonPath("$.needs", containsString("you will choose the next one")));
    }

    @Test
    void namesWhatIsWrongWithWeights() throws Exception {
        choose(0, """
                {"weights": {"ROLE": 60, "RATE": 30}}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("weights"))
                .andExpect(jsonPath("$.errors[0].rule").value("not-100"));
        choose(0, """
                {"weights": {"ROLE": 130, "RATE": -30}}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(2));
        choose(0, """
                {"weights": {"CHARM": 100}}""").andExpect(status().isBadRequest());
        choose(0, """
                {"weights": {"ROLE": null}}""").andExpect(status().isUnprocessableContent());
        choose(0, "{\"needs\": \"" + "x".repeat(8001) + "\"}").andExpect(status().isUnprocessableContent());
    }

    @Test
    void refusesAStaleEditAndOneWithoutAVersion() throws Exception {
        choose(0, ROLE_ALONE).andExpect(status().isOk());
        choose(0, RATE_ALONE).andExpect(status().isPreconditionFailed());
        mvc.perform(put(url())
                        .contentType(APPLICATION_JSON)
                        .content(ROLE_ALONE)
                        .with(buyer.member().token()))
                .andExpect(status().isPreconditionRequired());
    }

    @Test
    void belongsToTheOrganisationAndToThoseWhoWriteItsEngagements() throws Exception {
        Caller stranger = engagements.buyer(Sector.PUBLIC).member();
        mvc.perform(get(url()).with(stranger.token())).andExpect(status().isNotFound());
        chooseAs(stranger, 0, ROLE_ALONE).andExpect(status().isNotFound());
        chooseAs(executives.published(), 0, ROLE_ALONE).andExpect(status().isForbidden());

        engagements.permit(buyer, Set.of(Permission.MANAGE_MEMBERS, Permission.EVALUATE));
        choose(0, ROLE_ALONE).andExpect(status().isForbidden());
        mvc.perform(get(url()).with(buyer.member().token())).andExpect(status().isOk());
    }

    private ResultActions choose(long version, String body) throws Exception {
        return chooseAs(buyer.member(), version, body);
    }

    private ResultActions chooseAs(Caller caller, long version, String body) throws Exception {
        return mvc.perform(put(url())
                .header("If-Match", "\"" + version + "\"")
                .contentType(APPLICATION_JSON)
                .content(body)
                .with(caller.token()));
    }

    private List<UUID> order() {
        return buyer.member()
                .call(() -> matching.executivesFor(engagement, null, 100).items().stream()
                        .map(Match::id)
                        .toList());
    }

    private UUID id(Caller executive) {
        return executives.id(executive).value();
    }

    private String url() {
        return "/api/v1/engagements/" + engagement.value() + "/match-basis";
    }
}
