package io.pilotage.marketplace.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.bidding.BiddingScene.Competition;
import io.pilotage.marketplace.engagement.EngagementScene;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sealed bids over REST: closed to every role until the closing instant, open to the buyer from then on. */
@ServerTest
@Import({BiddingScene.class, MovableClock.InsteadOfTheSystemClock.class})
class SealedBidIT {

    private static final String RATE = "847.00";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private EngagementScene engagements;

    @Autowired
    private BiddingScene scene;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Competition competition;
    private Caller bidder;
    private BidId bid;
    private String url;

    @BeforeEach
    void submitABid() {
        clock.reset();
        competition = scene.sealed();
        bidder = scene.executive();
        bid = scene.submitted(bidder, competition, RATE);
        url = "/api/v1/bids/" + bid.value();
    }

    @Test
    void showsABidToItsBidderAlone() throws Exception {
        mvc.perform(get(url).with(bidder.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.offer.dayRate.amount").value(RATE))
                .andExpect(jsonPath("$.state").value("SUBMITTED"));

        mvc.perform(get(url).with(scene.executive().token())).andExpect(status().isNotFound());
        for (RequestPostProcessor outsider : List.of(
                competition.member().token(),
                callers.organisationMember().token(),
                callers.moderator().token(),
                callers.admin().token(),
                callers.newcomer().token(),
                integration())) {
            mvc.perform(get(url).with(outsider))
                    .andExpect(status().isForbidden())
                    .andExpect(content().string(not(containsString(RATE))));
        }
        mvc.perform(get(url)).andExpect(status().isUnauthorized());
        mvc.perform(get(url).with(buyerWhoIsAnExecutiveToo())).andExpect(status().isNotFound());
    }

    @Test
    void comparesNothingForAnybodyBeforeTheClosingInstant() throws Exception {
        clock.moveTo(competition.closesAt().minusMillis(1));
        String bids = competition.url() + "/bids";

        mvc.perform(get(bids).with(competition.member().token()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/sealed"))
                .andExpect(jsonPath("$.bids").doesNotExist())
                .andExpect(content().string(not(containsString(RATE))));
        mvc.perform(get(bids).with(callers.organisationMember().token())).andExpect(status().isNotFound());
        for (RequestPostProcessor outsider : List.of(
                bidder.token(),
                callers.moderator().token(),
                callers.admin().token(),
                callers.newcomer().token(),
                integration())) {
            mvc.perform(get(bids).with(outsider)).andExpect(status().isForbidden());
        }
        mvc.perform(get(bids)).andExpect(status().isUnauthorized());
    }

    @Test
    void answersTheSameWhetherThereAreBidsOrNone() throws Exception {
        Competition empty = scene.sealed();

        assertThat(problem(competition)).isEqualTo(problem(empty));
    }

    @Test
    void opensTheBidsToTheBuyerAtTheClosingInstant() throws Exception {
        clock.moveTo(competition.closesAt());

        mvc.perform(get(competition.url() + "/bids").with(competition.member().token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.call.currency").value("GBP"))
                .andExpect(jsonPath("$.bids.length()").value(1))
                .andExpect(jsonPath("$.bids[0].offer.dayRate.amount").value(RATE))
                .andExpect(jsonPath("$.bids[0].score").doesNotExist());
        mvc.perform(get(competition.url() + "/bids").with(callers.admin().token()))
                .andExpect(status().isForbidden());
        mvc.perform(get(competition.url() + "/bids")
                        .with(callers.organisationMember().token()))
                .andExpect(status().isNotFound());
    }

    @Test
    void letsNobodyScoreAwardOrRefuseASealedBid() throws Exception {
        send(HttpMethod.POST, url + "/scores", competition.member(), """
                {"scores": [{"criterion": "C1", "points": 5}, {"criterion": "C2", "points": 5}]}""").andExpect(status().isNotFound());
        send(HttpMethod.POST, competition.url() + "/award", competition.member(), """
                {"winner": "%s", "reasons": {"%s": "The strongest evidence of all"}}""".formatted(
                                bid.value(), bid.value()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/sealed"));
        send(HttpMethod.POST, competition.url() + "/none-suitable", competition.member(), """
                {"reason": "Nobody convinced us", "reasons": {"%s": "Not convincing at all"}}""".formatted(bid.value()))
                .andExpect(status().isConflict());
    }

    @Test
    void leavesNoTraceOfWhoBidsForWhatInTheAuditLogOrTheBuyersNotices() {
        List<String> details = jdbc.sql("select details::text from audit.entry where subject = :bid")
                .param("bid", bid.value())
                .query(String.class)
                .list();

        assertThat(details)
                .hasSize(2)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(RATE)
                        .doesNotContain(competition.engagement().value().toString()));
        assertThat(jdbc.sql("select count(*) from notification.notice where recipient = :buyer and title ilike '%bid%'")
                        .param("buyer", competition.member().id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsTheBidOutOfTheAuditLogThatAdminsReadUntilTheClosingTime() throws Exception {
        String log = "/api/v1/audit?subject=" + bid.value();
        mvc.perform(get(log).with(callers.admin().token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items").isEmpty());

        clock.moveTo(competition.closesAt());
        mvc.perform(get(log).with(callers.admin().token()))
                .andExpect(jsonPath("$.items[0].action").value("BidSubmitted"));
    }

    @Test
    void changesABidUntilJustBeforeTheClosingInstantAndNeverAtIt() throws Exception {
        String cheaper = offer("799.00");
        clock.moveTo(competition.closesAt().minusMillis(1));
        mvc.perform(put(url).with(bidder.token())
                        .header("If-Match", "\"2\"")
                        .contentType(APPLICATION_JSON)
                        .content(cheaper))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.offer.dayRate.amount").value(RATE))
                .andExpect(jsonPath("$.draft.dayRate.amount").value("799.00"));
        mvc.perform(post(url + "/submission").with(bidder.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.offer.dayRate.amount").value("799.00"))
                .andExpect(jsonPath("$.draft").doesNotExist());

        clock.moveTo(competition.closesAt());
        mvc.perform(put(url).with(bidder.token())
                        .header("If-Match", "\"4\"")
                        .contentType(APPLICATION_JSON)
                        .content(offer("700.00")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/bidding-closed"));
        mvc.perform(post(url + "/withdrawal").with(bidder.token())).andExpect(status().isConflict());
        mvc.perform(get(url).with(bidder.token()))
                .andExpect(jsonPath("$.offer.dayRate.amount").value("799.00"));
    }

    @Test
    void comparesWhatWasSubmittedAndShowsNobodyTheChangeThatWasNot() throws Exception {
        long events = entries();
        mvc.perform(put(url).with(bidder.token())
                        .header("If-Match", "\"2\"")
                        .contentType(APPLICATION_JSON)
                        .content(offer("711.00")))
                .andExpect(status().isOk());
        assertThat(entries()).isEqualTo(events);
        clock.moveTo(competition.closesAt());

        mvc.perform(post(url + "/submission").with(bidder.token()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/bidding-closed"));
        mvc.perform(get(competition.url() + "/bids").with(competition.member().token()))
                .andExpect(jsonPath("$.bids[0].offer.dayRate.amount").value(RATE))
                .andExpect(content().string(not(containsString("711.00"))));
        mvc.perform(get(url).with(bidder.token()))
                .andExpect(jsonPath("$.draft.dayRate.amount").value("711.00"));
    }

    @Test
    void takesNoNewBidAndNoSubmissionAtTheClosingInstant() throws Exception {
        Caller late = scene.executive();
        BidId draft = scene.drafted(late, competition, "800.00");
        Caller later = scene.executive();
        clock.moveTo(competition.closesAt());

        mvc.perform(post("/api/v1/bids/" + draft.value() + "/submission").with(late.token()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/bidding-closed"));
        send(HttpMethod.POST, competition.url() + "/bids", later, "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/may-not-bid-closed"));
        mvc.perform(get(competition.url() + "/eligibility").with(later.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mayBid").value(false))
                .andExpect(jsonPath("$.reason").value("CLOSED"));
    }

    @Test
    void takesABidBackUnreadAndAnotherInItsPlace() throws Exception {
        mvc.perform(post(url + "/withdrawal").with(bidder.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("WITHDRAWN"));
        BidId second = scene.submitted(bidder, competition, "811.00");
        clock.moveTo(competition.closesAt());

        mvc.perform(get(competition.url() + "/bids").with(competition.member().token()))
                .andExpect(jsonPath("$.bids.length()").value(1))
                .andExpect(jsonPath("$.bids[0].id").value(second.value().toString()));
    }

    @Test
    void keepsBidsClosedForGoodWhenTheEngagementIsWithdrawn() throws Exception {
        send(HttpMethod.POST, competition.url() + "/withdrawal", competition.member(), """
                {"reason": "The board has chosen another way."}""")
                .andExpect(status().isOk());

        mvc.perform(get(url).with(bidder.token()))
                .andExpect(jsonPath("$.state").value("UNSUCCESSFUL"))
                .andExpect(jsonPath("$.reason")
                        .value("The organisation withdrew the engagement: The board has chosen another way."));
        clock.moveTo(competition.closesAt());
        mvc.perform(get(competition.url() + "/bids").with(competition.member().token()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/bids-never-opened"));
    }

    @Test
    void hidesLapsedBidsFromTheAuditLogAndTheirBiddersForGood() throws Exception {
        String log = "/api/v1/audit?subject=" + bid.value();
        send(HttpMethod.POST, competition.url() + "/withdrawal", competition.member(), """
                {"reason": "The board has chosen another way."}""")
                .andExpect(status().isOk());

        mvc.perform(get(log).with(callers.admin().token()))
                .andExpect(jsonPath("$.items").isEmpty());
        clock.moveTo(competition.closesAt());
        mvc.perform(get(log).with(callers.admin().token()))
                .andExpect(jsonPath("$.items[0].action").value("BidLapsed"))
                .andExpect(jsonPath("$.items[1].action").value("BidSubmitted"))
                .andExpect(content().string(not(containsString(bidder.id.value().toString()))));
    }

    @Test
    void letsNobodyChangeABidAfterJoiningTheBuyer() throws Exception {
        bidder.run(() -> onboarding.choose(MarketplaceRole.ORGANISATION_MEMBER));
        engagements.admit(competition.buyer(), bidder);

        mvc.perform(put(url).with(bidder.token())
                        .header("If-Match", "\"2\"")
                        .contentType(APPLICATION_JSON)
                        .content(offer("700.00")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/may-not-bid-own-organisation"));
        mvc.perform(get(url).with(bidder.token()))
                .andExpect(jsonPath("$.offer.dayRate.amount").value(RATE));
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit.entry where subject = :bid")
                .param("bid", bid.value())
                .query(Long.class)
                .single();
    }

    private String problem(Competition sealed) throws Exception {
        return mvc.perform(get(sealed.url() + "/bids").with(sealed.member().token()))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replace(sealed.engagement().value().toString(), "");
    }

    /** A member of the buyer who is an executive as well: the role alone opens nothing. */
    private RequestPostProcessor buyerWhoIsAnExecutiveToo() {
        onboarding.grant(competition.member().id, MarketplaceRole.EXECUTIVE);
        return competition.member().token();
    }

    /** A client of the realm that signed in as itself, with the right audience and no role. */
    private static RequestPostProcessor integration() {
        return jwt().jwt(token -> token.subject(Uuids.next().toString())
                        .claims(claims -> claims.putAll(Map.of("azp", "integration"))))
                .authorities(List.of());
    }

    private String offer(String dayRate) {
        return StoredJson.MAPPER.writeValueAsString(scene.offer(dayRate));
    }

    private ResultActions send(HttpMethod method, String path, Caller caller, String body) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.request(method, path)
                .with(caller.token())
                .contentType(APPLICATION_JSON)
                .content(body));
    }
}
