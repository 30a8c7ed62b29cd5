package io.pilotage.marketplace.bidding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.bidding.BiddingScene.Competition;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.identity.Onboarding;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.shared.persistence.StoredJson;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A bidder's own way over REST, from eligibility to submission, and everything that can be wrong on it. */
@ServerTest
@Import({BiddingScene.class, MovableClock.InsteadOfTheSystemClock.class})
class BidIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private BiddingScene scene;

    @Autowired
    private MovableClock clock;

    private Competition competition;
    private Caller bidder;

    @BeforeEach
    void publishAnEngagement() {
        clock.reset();
        competition = scene.sealed();
        bidder = scene.executive();
    }

    @Test
    void goesFromAnEmptyDraftToASubmittedBid() throws Exception {
        mvc.perform(get(competition.url() + "/eligibility").with(bidder.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.mayBid").value(true));
        String drafted = draft("{}")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith("/api/v1/bids/")))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.state").value("DRAFT"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String url = "/api/v1/bids/" + JsonPath.<String>read(drafted, "$.id");
        save(url, 1, offer("850.00")).andExpect(status().isOk()).andExpect(header().string("ETag", "\"2\""));
        mvc.perform(post(url + "/submission").with(bidder.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("SUBMITTED"))
                .andExpect(jsonPath("$.submittedAt").exists());
        mvc.perform(get("/api/v1/bids").with(bidder.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].engagementTitle").exists());
        mvc.perform(get("/api/v1/notifications").with(bidder.token()))
                .andExpect(jsonPath("$.items[*].title", hasItem(startsWith("Your bid is in: "))));
    }

    @Test
    void isClosedToWhoeverCouldReadTheOthersBidsAlsoAfterTheyHaveLeft() throws Exception {
        competition = scene.rolling();
        Caller evaluator = scene.executive();
        Caller drafter = scene.executive();
        scene.seated(competition, evaluator, Permission.EVALUATE);
        scene.seated(competition, drafter, Permission.DRAFT);
        scene.unseated(competition, evaluator);
        scene.unseated(competition, drafter);

        bidder = evaluator;
        mvc.perform(get(competition.url() + "/eligibility").with(evaluator.token()))
                .andExpect(jsonPath("$.mayBid").value(false))
                .andExpect(jsonPath("$.reason").value("READ_BIDS"));
        draft("{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/may-not-bid-read-bids"));
        bidder = drafter;
        draft("{}").andExpect(status().isCreated());

        clock.moveTo(clock.instant().plusSeconds(1));
        competition = new Competition(
                competition.buyer(), scene.again(competition.buyer()).engagement(), Instant.MAX);
        bidder = evaluator;
        draft("{}").andExpect(status().isCreated()); // what was published after they had left, they never could read
    }

    @Test
    void changesNoMoreOnceItsBidderCouldReadTheOthersBids() throws Exception {
        BidId bid = scene.submitted(bidder, competition, "850.00");
        scene.seated(competition, bidder, Permission.EVALUATE);
        scene.unseated(competition, bidder);

        save("/api/v1/bids/" + bid.value(), 2, offer("800.00"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/may-not-bid-read-bids"));
    }

    @Test
    void namesWhatIsMissingBeforeASubmission() throws Exception {
        BidId bid = scene.drafted(bidder, competition, "850.00");
        String url = "/api/v1/bids/" + bid.value();
        save(url, 1, """
                {"answers": [{"criterion": "C1", "text": "Replaced one in nine months."}],
                 "interests": {"nothingToDeclare": false, "interests": [{}]}}""").andExpect(status().isOk());

        mvc.perform(post(url + "/submission").with(bidder.token()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath(
                        "$.errors[*].field",
                        containsInAnyOrder(
                                "answers[C2]",
                                "dayRate",
                                "daysPerMonth",
                                "earliestStart",
                                "interests[0].kind",
                                "interests[0].description")));
    }

    @Test
    void namesEveryFieldThatIsWrong() throws Exception {
        draft("""
                {"answers": [{"criterion": "C9", "text": "Nobody asked"}],
                 "dayRate": {"amount": "-850.00", "currency": "GBP"}, "price": {"amount": "1.00", "currency": "GBP"},
                 "daysPerMonth": 99}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath(
                        "$.errors[*].field", containsInAnyOrder("answers[C9]", "dayRate", "price", "daysPerMonth")));
        draft("""
                {"dayRate": {"amount": "850.00", "currency": "EUR"}}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("dayRate"))
                .andExpect(jsonPath("$.errors[0].rule").value("wrong-currency"));
        draft("""
                {"answers": [{"criterion": "C1", "text": "%s"}]}""".formatted("x".repeat(4001)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].rule").value("too-long"));
        draft("""
                {"dayRate": {"amount": "a lot", "currency": "GBP"}}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("dayRate"));
        draft("""
                {"answers": [{"text": "Which criterion?"}]}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].rule").value("unknown-criterion"));
        draft("""
                {"colour": "blue"}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("colour"));
    }

    @Test
    void refusesAStaleEditAndOneWithoutItsVersion() throws Exception {
        BidId bid = scene.drafted(bidder, competition, "850.00");
        String url = "/api/v1/bids/" + bid.value();
        save(url, 1, offer("840.00")).andExpect(status().isOk());

        save(url, 1, offer("830.00"))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/stale-version"));
        mvc.perform(put(url).with(bidder.token()).contentType(APPLICATION_JSON).content(offer("830.00")))
                .andExpect(status().isPreconditionRequired());
    }

    @Test
    void takesOneBidPerExecutiveAndSubmitsItOnce() throws Exception {
        BidId bid = scene.submitted(bidder, competition, "850.00");

        mvc.perform(post("/api/v1/bids/" + bid.value() + "/submission").with(bidder.token()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/bid-state"));
        draft(offer("840.00"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/may-not-bid-already-bid"));
    }

    @Test
    void namesARateAtWhichAMonthCannotBePaid() throws Exception {
        String url =
                "/api/v1/bids/" + scene.drafted(bidder, competition, "0.08").value(); // three days: £0.29 with VAT
        refusedForItsPayment(url);
        save(url, 1, offer("277777.78")).andExpect(status().isOk()); // £1,000,000.01
        refusedForItsPayment(url);

        save(url, 2, offer("0.09")).andExpect(status().isOk()); // £0.32
        mvc.perform(post(url + "/submission").with(bidder.token())).andExpect(status().isOk());

        save(url, 4, offer("0.08")).andExpect(status().isOk());
        refusedForItsPayment(url);
        mvc.perform(get(url).with(bidder.token()))
                .andExpect(jsonPath("$.offer.dayRate.amount").value("0.09"));
    }

    private void refusedForItsPayment(String url) throws Exception {
        mvc.perform(post(url + "/submission").with(bidder.token()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("dayRate"))
                .andExpect(jsonPath("$.errors[0].rule").value("payment-out-of-range"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("from £0.30 to £999,999.99")));
    }

    @Test
    void discardsTheChangeThatWasBegunBesideASubmittedBid() throws Exception {
        String url =
                "/api/v1/bids/" + scene.submitted(bidder, competition, "850.00").value();
        save(url, 2, "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.draft.answers").isEmpty());
        mvc.perform(post(url + "/submission").with(bidder.token()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", hasItem("dayRate")));

        mvc.perform(delete(url + "/draft").with(bidder.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.draft").doesNotExist())
                .andExpect(jsonPath("$.offer.dayRate.amount").value("850.00"));
    }

    @Test
    void takesAWithdrawnBidUpAgainWithWhatWasWrittenLast() throws Exception {
        String url =
                "/api/v1/bids/" + scene.submitted(bidder, competition, "850.00").value();
        mvc.perform(post(url + "/resumption").with(bidder.token()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/bid-state"));
        save(url, 2, offer("811.00")).andExpect(status().isOk());
        mvc.perform(post(url + "/withdrawal").with(bidder.token())).andExpect(status().isOk());

        mvc.perform(post(url + "/resumption").with(bidder.token()))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith("/api/v1/bids/")))
                .andExpect(jsonPath("$.state").value("DRAFT"))
                .andExpect(jsonPath("$.offer.dayRate.amount").value("811.00"));
        mvc.perform(post(url + "/resumption").with(bidder.token()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/may-not-bid-already-bid"));
    }

    @Test
    void draftsOnceWhenTheSameCommandIsRepeated() throws Exception {
        String key = Uuids.next().toString();
        String first = repeated(key, offer("850.00"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String second = repeated(key, offer("850.00"))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(JsonPath.<String>read(second, "$.id")).isEqualTo(JsonPath.<String>read(first, "$.id"));
        repeated(key, offer("849.00")).andExpect(status().is4xxClientError());
    }

    @Test
    void hidesSomebodyElsesBidFromEveryCommand() throws Exception {
        BidId bid = scene.drafted(bidder, competition, "850.00");
        String url = "/api/v1/bids/" + bid.value();
        Caller other = scene.executive();

        mvc.perform(get(url).with(other.token())).andExpect(status().isNotFound());
        mvc.perform(put(url).with(other.token())
                        .header("If-Match", "\"1\"")
                        .contentType(APPLICATION_JSON)
                        .content(offer("1.00")))
                .andExpect(status().isNotFound());
        mvc.perform(post(url + "/submission").with(other.token())).andExpect(status().isNotFound());
        mvc.perform(post(url + "/withdrawal").with(other.token())).andExpect(status().isNotFound());
        mvc.perform(post(url + "/resumption").with(other.token())).andExpect(status().isNotFound());
        mvc.perform(delete(url + "/draft").with(other.token())).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/bids/" + Uuids.next()).with(bidder.token())).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/bids/not-an-id").with(bidder.token())).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/engagements/" + Uuids.next() + "/eligibility").with(bidder.token()))
                .andExpect(status().isNotFound());
    }

    @Test
    void saysWhyAnExecutiveWithoutAPublishedProfileMayNotBid() throws Exception {
        Caller unpublished = callers.executive();

        mvc.perform(get(competition.url() + "/eligibility").with(unpublished.token()))
                .andExpect(jsonPath("$.reason").value("PROFILE_NOT_PUBLISHED"))
                .andExpect(jsonPath("$.sentence").exists());
        mvc.perform(post(competition.url() + "/bids")
                        .with(unpublished.token())
                        .contentType(APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type")
                        .value("https://pilotage.example/problems/may-not-bid-profile-not-published"));
    }

    @Test
    void saysWhyAMemberOfTheBuyerMayNotBid() throws Exception {
        Caller member = competition.member();
        onboarding.grant(member.id, MarketplaceRole.EXECUTIVE);

        mvc.perform(get(competition.url() + "/eligibility").with(member.token()))
                .andExpect(jsonPath("$.reason").value("OWN_ORGANISATION"));
    }

    @Test
    void letsOnlyExecutivesBid() throws Exception {
        mvc.perform(post(competition.url() + "/bids")
                        .contentType(APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isUnauthorized());
        mvc.perform(post(competition.url() + "/bids")
                        .with(callers.organisationMember().token())
                        .contentType(APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isForbidden());
        mvc.perform(get(competition.url() + "/eligibility").with(callers.admin().token()))
                .andExpect(status().isForbidden());
    }

    private ResultActions draft(String body) throws Exception {
        return mvc.perform(post(competition.url() + "/bids")
                .with(bidder.token())
                .contentType(APPLICATION_JSON)
                .content(body));
    }

    private ResultActions repeated(String key, String body) throws Exception {
        return mvc.perform(post(competition.url() + "/bids")
                .with(bidder.token())
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .content(body));
    }

    private ResultActions save(String url, long version, String body) throws Exception {
        return mvc.perform(put(url).with(bidder.token())
                .header("If-Match", "\"" + version + "\"")
                .contentType(APPLICATION_JSON)
                .content(body));
    }

    private String offer(String dayRate) {
        return StoredJson.MAPPER.writeValueAsString(scene.offer(dayRate));
    }
}
