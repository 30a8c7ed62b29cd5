package io.pilotage.marketplace.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.bidding.BiddingScene.Competition;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.SuspensionDetails;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What others ask is measured by the lowest price that can win: a bid that cannot takes nothing from anybody. */
@ServerTest
@Import({BiddingScene.class, MovableClock.InsteadOfTheSystemClock.class})
class PriceOfBidsThatCannotWinIT {

    private static final String REASONS = """
            {"winner": "%s", "reasons": {"%s": "The strongest evidence", "%s": "Good, but dearer", "%s": "No evidence at all"}}""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private BiddingScene scene;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Suspensions suspensions;

    private Competition competition;
    private Caller dear;
    private Caller penny;
    private BidId strongBid;
    private BidId dearBid;
    private BidId pennyBid;

    @BeforeEach
    void closeACompetitionWithABidOfAPenny() {
        clock.reset();
        competition = scene.sealed();
        dear = scene.executive();
        penny = scene.executive();
        strongBid = scene.submitted(scene.executive(), competition, "800.00");
        dearBid = scene.submitted(dear, competition, "1000.00");
        pennyBid = scene.submitted(penny, competition, "0.10");
        clock.moveTo(competition.closesAt());
    }

    @Test
    void leavesTheOthersAsTheyWouldBeWithoutABidThatFailsAnEssentialCriterion() throws Exception {
        scene.scored(competition, strongBid, 5);
        scene.scored(competition, dearBid, 4);
        assertThat(price(competition.member(), strongBid))
                .as("until shown otherwise it can win")
                .isLessThan(0.01);

        scene.scored(competition, pennyBid, 1);

        assertThat(price(competition.member(), strongBid)).isEqualTo(30);
        assertThat(price(competition.member(), dearBid)).isEqualTo(24); // 800/1000 x 30
        assertThat(price(competition.member(), pennyBid))
                .as("the whole weight and no more")
                .isEqualTo(30);
        assertThat(order()).containsSubsequence(id(strongBid), id(dearBid));

        award().andExpect(status().isNoContent());
        assertThat(price(competition.member(), dearBid)).isEqualTo(24);
        mvc.perform(get("/api/v1/bids/" + dearBid.value()).with(dear.token()))
                .andExpect(jsonPath("$.score.price.weighted").value(24.00))
                .andExpect(jsonPath("$.score.total").value(80.00));
        mvc.perform(get("/api/v1/bids/" + pennyBid.value()).with(penny.token()))
                .andExpect(jsonPath("$.score.price.weighted").value(30.00));
    }

    @Test
    void showsAnEvaluatorNothingOfABidThatOnlyOthersHaveScored() throws Exception {
        Caller colleague = callers.organisationMember();
        scene.seated(competition, colleague, Permission.EVALUATE);
        scene.scored(competition, pennyBid, 1);
        score(colleague, dearBid);

        assertThat(price(colleague, dearBid)).isLessThan(0.01);
        score(colleague, pennyBid);
        assertThat(price(colleague, dearBid)).isEqualTo(24);
    }

    @Test
    void leavesTheOthersAsTheyWouldBeWithoutABidWhoseBidderIsSuspended() throws Exception {
        Caller moderator = callers.moderator();
        SuspensionDetails suspension = moderator.call(() -> suspensions.suspend(
                SuspendableKind.PERSON, penny.id.value(), "The references were found to be invented."));
        for (BidId bid : List.of(strongBid, dearBid, pennyBid)) {
            scene.scored(competition, bid, 4);
        }

        assertThat(price(competition.member(), dearBid)).isEqualTo(24);
        moderator.run(() -> suspensions.lift(suspension.id(), "The references have been confirmed."));
        assertThat(price(competition.member(), dearBid)).as("it can win again").isLessThan(0.01);
    }

    private double price(Caller evaluator, BidId bid) throws Exception {
        List<Double> found =
                JsonPath.read(comparison(evaluator), "$.bids[?(@.id == '" + id(bid) + "')].score.price.weighted");
        return found.getFirst();
    }

    private List<String> order() throws Exception {
        return JsonPath.read(comparison(competition.member()), "$.bids[*].id");
    }

    private String comparison(Caller evaluator) throws Exception {
        return mvc.perform(get(competition.url() + "/bids").with(evaluator.token()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void score(Caller evaluator, BidId bid) throws Exception {
        mvc.perform(post("/api/v1/bids/" + bid.value() + "/scores")
                        .with(evaluator.token())
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"scores": [{"criterion": "C1", "points": 1}, {"criterion": "C2", "points": 4}]}"""))
                .andExpect(status().isOk());
    }

    private ResultActions award() throws Exception {
        return mvc.perform(post(competition.url() + "/award")
                .with(competition.member().token())
                .contentType(APPLICATION_JSON)
                .content(REASONS.formatted(id(strongBid), id(strongBid), id(dearBid), id(pennyBid))));
    }

    private static String id(BidId bid) {
        return bid.value().toString();
    }
}
