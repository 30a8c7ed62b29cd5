package io.pilotage.marketplace.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.bidding.BiddingScene.Competition;
import io.pilotage.marketplace.engagement.EngagementScene;
import io.pilotage.marketplace.firm.FirmScene;
import io.pilotage.marketplace.firm.FirmScene.Placing;
import io.pilotage.marketplace.firm.Rosters;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.SuspensionDetails;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.DistinctName;
import io.pilotage.marketplace.testing.ServerTest;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Scores, comparison and award over REST. */
@ServerTest
@Import({BiddingScene.class, MovableClock.InsteadOfTheSystemClock.class})
class AwardIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private People people;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private EngagementScene engagements;

    @Autowired
    private BiddingScene scene;

    @Autowired
    private MovableClock clock;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private FirmScene firms;

    @Autowired
    private Rosters rosters;

    private Competition competition;
    private Caller strong;
    private Caller dear;
    private BidId strongBid;
    private BidId dearBid;

    @BeforeEach
    void closeACompetitionOfTwo() {
        clock.reset();
        competition = scene.sealed();
        strong = scene.executive();
        dear = scene.executive();
        strongBid = scene.submitted(strong, competition, "800.00");
        dearBid = scene.submitted(dear, competition, "1000.00");
        clock.moveTo(competition.closesAt());
    }

    @Test
    void tellsEveryBidderTheResultWithAReasonAndTheScores() throws Exception {
        scene.scored(competition, strongBid, 5);
        scene.scored(competition, dearBid, 4);

        mvc.perform(get(competition.url() + "/bids").with(competition.member().token()))
                .andExpect(jsonPath("$.bids[0].id").value(strongBid.value().toString()))
                .andExpect(jsonPath("$.bids[0].score.total").value(100.00))
                .andExpect(jsonPath("$.bids[1].score.total").value(80.00)) // 4/5 x 70 + 800/1000 x 30
                .andExpect(
                        jsonPath("$.bids[1].bidder").value(people.get(dear.id).name()));
        award(strongBid, decision("The strongest evidence at the best price", "Good evidence, but a higher price"))
                .andExpect(status().isNoContent());

        mvc.perform(get("/api/v1/bids/" + strongBid.value()).with(strong.token()))
                .andExpect(jsonPath("$.state").value("AWARDED"))
                .andExpect(jsonPath("$.reason").value("The strongest evidence at the best price"));
        mvc.perform(get("/api/v1/bids/" + dearBid.value()).with(dear.token()))
                .andExpect(jsonPath("$.state").value("UNSUCCESSFUL"))
                .andExpect(jsonPath("$.reason").value("Good evidence, but a higher price"))
                .andExpect(jsonPath("$.score.criteria[0].points").value(4.00))
                .andExpect(jsonPath("$.score.price.weighted").value(24.00));
        mvc.perform(get("/api/v1/notifications").with(dear.token()))
                .andExpect(jsonPath("$.items[*].body", hasItem(containsString("Good evidence, but a higher price"))))
                .andExpect(jsonPath("$.items[*].body", hasItem(containsString("Total: 80.00 of 100"))));
        mvc.perform(get("/api/v1/notifications").with(strong.token()))
                .andExpect(jsonPath("$.items[*].title", hasItem(containsString("You won"))));
        mvc.perform(get(competition.url()).with(competition.member().token()))
                .andExpect(jsonPath("$.state").value("AWARDED"));
    }

    @Test
    void awardsOnce() throws Exception {
        scene.scored(competition, strongBid, 5);
        scene.scored(competition, dearBid, 4);
        String decision = decision("The strongest evidence at the best price", "Good evidence, but a higher price");
        award(strongBid, decision).andExpect(status().isNoContent());

        award(dearBid, decision)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/engagement-decided"));
        send(competition.url() + "/none-suitable", """
                {"reason": "Nobody convinced us after all", "reasons": %s}""".formatted(decision)).andExpect(status().isConflict());
    }

    @Test
    void awardsOnceWhenTwoMembersDecideAtTheSameMoment() throws Exception {
        scene.scored(competition, strongBid, 5);
        scene.scored(competition, dearBid, 4);
        String decision = decision("The strongest evidence at the best price", "Good evidence, but a higher price");
        Callable<Integer> forStrong =
                () -> award(strongBid, decision).andReturn().getResponse().getStatus();
        Callable<Integer> forDear =
                () -> award(dearBid, decision).andReturn().getResponse().getStatus();

        List<Integer> statuses;
        try (var both = Executors.newFixedThreadPool(2)) {
            statuses = both.invokeAll(List.of(forStrong, forDear)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(statuses).containsExactlyInAnyOrder(204, 409);
    }

    @Test
    void refusesToAwardWithoutAReasonForEveryBidder() throws Exception {
        scene.scored(competition, strongBid, 5);
        scene.scored(competition, dearBid, 4);

        award(strongBid, """
                {"%s": "The strongest evidence at the best price"}""".formatted(strongBid.value()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(1))
                .andExpect(jsonPath("$.errors[0].field").value("reasons[" + dearBid.value() + "]"))
                .andExpect(jsonPath("$.errors[0].message")
                        .value(containsString(people.get(dear.id).name())));
    }

    @Test
    void refusesToAwardBeforeEveryBidIsScored() throws Exception {
        scene.scored(competition, strongBid, 5);

        award(strongBid, decision("The strongest evidence at the best price", "Good evidence, but a higher price"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("scores[" + dearBid.value() + "]"));
    }

    @Test
    void refusesAWinnerThatFailsAnEssentialCriterion() throws Exception {
        scene.scored(competition, strongBid, 1);
        scene.scored(competition, dearBid, 4);

        award(strongBid, decision("The strongest evidence at the best price", "Good evidence, but a higher price"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].rule").value("essential-criterion-failed"));
    }

    @Test
    void refusesAWinnerWhoHasJoinedTheBuyer() throws Exception {
        scene.scored(competition, strongBid, 5);
        scene.scored(competition, dearBid, 4);
        strong.run(() -> onboarding.choose(MarketplaceRole.ORGANISATION_MEMBER));
        engagements.admit(competition.buyer(), strong);
        String decision = decision("The strongest evidence at the best price", "Good evidence, but a higher price");

        award(strongBid, decision)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("winner"))
                .andExpect(jsonPath("$.errors[0].rule").value("own-organisation"));
        award(dearBid, decision).andExpect(status().isNoContent());
    }

    @Test
    void refusesAWinnerOfAnotherCompetition() throws Exception {
        scene.scored(competition, strongBid, 5);
        scene.scored(competition, dearBid, 4);

        send(competition.url() + "/award", """
                {"winner": "%s", "reasons": %s}""".formatted(
                                Uuids.next(), decision("Reason number one", "Reason number two")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("winner"));
        send(competition.url() + "/award", "{}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("winner"));
    }

    @Test
    void namesScoresThatAreWrong() throws Exception {
        send("/api/v1/bids/" + strongBid.value() + "/scores", """
                {"scores": [{"criterion": "C1", "points": 6}]}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", hasItem("scores[C1]")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("scores[C2]")));
    }

    @Test
    void asksForThePermissionsToEvaluateAndToAward() throws Exception {
        Caller colleague = engagements.permit(competition.buyer(), EnumSet.of(Permission.MANAGE_MEMBERS));

        mvc.perform(get(competition.url() + "/bids").with(competition.member().token()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/permission-missing"));
        award(strongBid, "{}").andExpect(status().isForbidden());
        engagements.permit(competition.buyer(), colleague, EnumSet.of(Permission.MANAGE_MEMBERS, Permission.EVALUATE));
        mvc.perform(get(competition.url() + "/bids").with(competition.member().token()))
                .andExpect(status().isOk());
        award(strongBid, "{}").andExpect(status().isForbidden());
    }

    @Test
    void hidesTheCompetitionFromOtherOrganisations() throws Exception {
        Caller stranger = callers.organisationMember();

        assertThat(refusedScore(stranger, strongBid)).isEqualTo(refusedScore(stranger, new BidId(UUID.randomUUID())));
        mvc.perform(post(competition.url() + "/award")
                        .with(stranger.token())
                        .contentType(APPLICATION_JSON)
                        .content("{\"winner\": \"" + strongBid.value() + "\"}"))
                .andExpect(status().isNotFound());
    }

    private String refusedScore(Caller caller, BidId bid) throws Exception {
        return mvc.perform(post("/api/v1/bids/" + bid.value() + "/scores")
                        .with(caller.token())
                        .contentType(APPLICATION_JSON)
                        .content("{\"scores\": []}"))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replace(bid.value().toString(), "");
    }

    @Test
    void refusesAMemberWhoHasBidThemselves() throws Exception {
        strong.run(() -> onboarding.choose(MarketplaceRole.ORGANISATION_MEMBER));
        engagements.admit(competition.buyer(), strong);

        mvc.perform(get(competition.url() + "/bids").with(strong.token()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/conflict-of-interest"));
        mvc.perform(post(competition.url() + "/award")
                        .with(strong.token())
                        .contentType(APPLICATION_JSON)
                        .content("{\"winner\": \"" + strongBid.value() + "\"}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void letsNobodyWinWhileTheyAreSuspendedAndKeepsTheirBid() throws Exception {
        Caller moderator = callers.moderator();
        SuspensionDetails suspension = moderator.call(() -> suspensions.suspend(
                SuspendableKind.PERSON, strong.id.value(), "The references were found to be invented."));
        scene.scored(competition, strongBid, 5);
        scene.scored(competition, dearBid, 4);

        award(strongBid, decision("Best evidence for the price", "Good, but above the budget"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("winner"))
                .andExpect(jsonPath("$.errors[0].rule").value("suspended"))
                .andExpect(jsonPath("$.errors[0].message", containsString("cannot win until that is lifted")));
        mvc.perform(get(competition.url() + "/bids").with(competition.member().token()))
                .andExpect(jsonPath("$.bids.length()").value(2));

        moderator.run(() -> suspensions.lift(suspension.id(), "The references have been confirmed."));
        award(strongBid, decision("Best evidence for the price", "Good, but above the budget"))
                .andExpect(status().isNoContent());
    }

    @Test
    void letsNobodyWinWhoseFirmIsSuspendedUntilTheyLeaveIt() throws Exception {
        Placing firm = firms.firm(DistinctName.like("Beacon Partners"));
        firms.place(firm, strong);
        callers.moderator()
                .run(() -> suspensions.suspend(
                        SuspendableKind.FIRM, firm.firm().value(), "Its references were found to be invented."));
        scene.scored(competition, strongBid, 5);
        scene.scored(competition, dearBid, 4);

        award(strongBid, decision("Best evidence for the price", "Good, but above the budget"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message", containsString("the firm that places them")));
        strong.run(rosters::leave);
        award(strongBid, decision("Best evidence for the price", "Good, but above the budget"))
                .andExpect(status().isNoContent());
    }

    @Test
    void endsWithoutAWinnerAndTellsEveryBidderWhy() throws Exception {
        send(competition.url() + "/none-suitable", """
                {"reason": "No bid met the board's needs.", "reasons": %s}""".formatted(
                                decision("Too little housing evidence", "Above the budget of the board")))
                .andExpect(status().isNoContent());

        mvc.perform(get("/api/v1/bids/" + strongBid.value()).with(strong.token()))
                .andExpect(jsonPath("$.state").value("UNSUCCESSFUL"))
                .andExpect(jsonPath("$.reason").value("Too little housing evidence"));
        mvc.perform(get(competition.url()).with(competition.member().token()))
                .andExpect(jsonPath("$.state").value("NONE_SUITABLE"));
    }

    @Test
    void comparesAndAwardsRollingBidsAtOnce() throws Exception {
        clock.reset();
        Competition rolling = scene.rolling();
        BidId bid = scene.submitted(scene.executive(), rolling, "820.00");

        mvc.perform(get(rolling.url() + "/bids").with(rolling.member().token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.bids.length()").value(1));
        mvc.perform(get("/api/v1/notifications").with(rolling.member().token()))
                .andExpect(jsonPath("$.items[*].title", hasItem(containsString("A bid came in"))));
        BidId second = scene.submitted(scene.executive(), rolling, "910.00");
        scene.scored(rolling, bid, 4);
        scene.scored(rolling, second, 3);
        mvc.perform(post(rolling.url() + "/award")
                        .with(rolling.member().token())
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"winner": "%s", "reasons": {"%s": "Better evidence for less", "%s": "Thinner evidence"}}""".formatted(bid.value(), bid.value(), second.value())))
                .andExpect(status().isNoContent());
        mvc.perform(get(rolling.url()).with(rolling.member().token()))
                .andExpect(jsonPath("$.state").value("AWARDED"));
    }

    private String decision(String forStrong, String forDear) {
        return """
                {"%s": "%s", "%s": "%s"}""".formatted(strongBid.value(), forStrong, dearBid.value(), forDear);
    }

    private ResultActions award(BidId winner, String reasons) throws Exception {
        return send(competition.url() + "/award", """
                {"winner": "%s", "reasons": %s}""".formatted(winner.value(), reasons));
    }

    private ResultActions send(String path, String body) throws Exception {
        return mvc.perform(post(path)
                .with(competition.member().token())
                .contentType(APPLICATION_JSON)
                .content(body));
    }
}
