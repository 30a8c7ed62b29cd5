package io.pilotage.marketplace.moderation;

import static io.pilotage.marketplace.engagement.BriefFixtures.rollingBrief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.bidding.BidId;
import io.pilotage.marketplace.bidding.BidState;
import io.pilotage.marketplace.bidding.Bids;
import io.pilotage.marketplace.bidding.Eligibility;
import io.pilotage.marketplace.bidding.Offer;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementScene;
import io.pilotage.marketplace.engagement.EngagementScene.Buyer;
import io.pilotage.marketplace.engagement.EngagementState;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.engagement.OpenEngagements;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.ExecutiveScene;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.executive.ProfileState;
import io.pilotage.marketplace.executive.PublishedProfiles;
import io.pilotage.marketplace.firm.FirmScene;
import io.pilotage.marketplace.firm.FirmScene.Placing;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.Uuids;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServerTest
class SuspensionIT {

    private static final String WHY = "The references were found to be invented.";
    private static final String BACK = "The references have been confirmed since.";
    private static final String SUSPENDED = "https://pilotage.example/problems/suspended";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private EngagementScene engagements;

    @Autowired
    private ExecutiveScene executives;

    @Autowired
    private FirmScene firms;

    @Autowired
    private Executives profiles;

    @Autowired
    private PublishedProfiles published;

    @Autowired
    private Engagements engagementService;

    @Autowired
    private OpenEngagements open;

    @Autowired
    private Bids bids;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private JdbcClient jdbc;

    private Caller moderator;

    @BeforeEach
    void comeIn() {
        moderator = callers.moderator();
    }

    @Test
    void takesASuspendedPersonOutOfSightAndBringsThemBackAsTheyWere() throws Exception {
        Caller executive = executives.published();
        Caller reader = callers.organisationMember();
        ExecutiveId id = executives.id(executive);
        String page = "/api/v1/executives/" + id.value();
        mvc.perform(get(page).with(reader.token())).andExpect(status().isOk());

        SuspensionDetails suspension = suspend(SuspendableKind.PERSON, executive.id.value());
        mvc.perform(get(page).with(reader.token())).andExpect(status().isNotFound());
        mvc.perform(get(page).with(moderator.token())).andExpect(status().isOk());
        assertThat(searchable(id.value())).isFalse();
        assertThat(reader.call(() -> published.versions(List.of(id)))).isEmpty();
        assertThat(executive.call(profiles::mine).state()).isEqualTo(ProfileState.SUSPENDED);

        moderator.call(() -> suspensions.lift(suspension.id(), BACK));
        mvc.perform(get(page).with(reader.token())).andExpect(status().isOk());
        assertThat(searchable(id.value())).isTrue();
    }

    @Test
    void leavesAProfileHiddenThatItsExecutiveHid() {
        Caller executive = executives.published();
        executive.call(profiles::hide);

        SuspensionDetails suspension = suspend(SuspendableKind.PERSON, executive.id.value());
        moderator.call(() -> suspensions.lift(suspension.id(), BACK));

        assertThat(executive.call(profiles::mine).state()).isEqualTo(ProfileState.HIDDEN);
        assertThat(searchable(executives.id(executive).value())).isFalse();
    }

    @Test
    void refusesEveryCommandOfASuspendedPersonAndSaysWhy() throws Exception {
        Caller executive = executives.published();
        Buyer buyer = engagements.buyer(Sector.PRIVATE);
        EngagementId engagement =
                engagements.published(buyer, rollingBrief(Instant.now()).build());
        SuspensionDetails suspension = suspend(SuspendableKind.PERSON, executive.id.value());

        mvc.perform(post("/api/v1/executives/me/submission").with(executive.token()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value(SUSPENDED))
                .andExpect(jsonPath("$.detail", containsString(WHY)))
                .andExpect(jsonPath(
                        "$.detail", containsString(suspension.id().value().toString())));
        assertThatThrownBy(() -> executive.call(() -> bids.draft(engagement, Offer.empty())))
                .isInstanceOf(StandsSuspended.class);
        mvc.perform(get("/api/v1/executives/me").with(executive.token())).andExpect(status().isOk());
        mvc.perform(get("/api/v1/me/suspensions").with(executive.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].reason").value(WHY))
                .andExpect(jsonPath("$.items[0].suspendedBy").doesNotExist());
        mvc.perform(get("/api/v1/me/suspensions").with(callers.executive().token()))
                .andExpect(jsonPath("$.items").isEmpty());
        assertThat(mails(executive)).anyMatch(body -> body.contains(WHY) && body.contains("help@pilotage.example"));
    }

    @Test
    void stopsAModeratorWhoIsSuspended() {
        Caller colleague = callers.moderator();
        suspend(SuspendableKind.PERSON, colleague.id.value());

        assertThatThrownBy(() -> colleague.call(() -> suspensions.suspend(
                        SuspendableKind.PERSON, callers.executive().id.value(), WHY)))
                .isInstanceOf(StandsSuspended.class);
    }

    @Test
    void takesTheEngagementsOfASuspendedOrganisationOutOfSightAndBringsThemBack() throws Exception {
        Buyer buyer = engagements.buyer(Sector.PRIVATE);
        EngagementId engagement =
                engagements.published(buyer, rollingBrief(Instant.now()).build());
        Caller bidder = executives.published();
        String page = "/api/v1/engagements/" + engagement.value();
        mvc.perform(get(page)).andExpect(status().isOk());

        SuspensionDetails suspension =
                suspend(SuspendableKind.ORGANISATION, buyer.organisation().value());
        mvc.perform(get(page)).andExpect(status().isNotFound());
        mvc.perform(get(page).with(bidder.token())).andExpect(status().isNotFound());
        mvc.perform(get(page).with(buyer.member().token())).andExpect(status().isOk());
        mvc.perform(get(page).with(moderator.token())).andExpect(status().isOk());
        assertThat(searchable(engagement.value())).isFalse();
        assertThat(open.versions(List.of(engagement))).isEmpty();
        assertThat(open.all(List.of(engagement))).isEmpty();
        assertThat(bidder.call(() -> bids.eligibility(engagement))).isInstanceOf(Eligibility.MayNotBid.class);
        bid(page, bidder)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type")
                        .value("https://pilotage.example/problems/may-not-bid-organisation-suspended"));

        moderator.call(() -> suspensions.lift(suspension.id(), BACK));
        bid(page, bidder).andExpect(status().isCreated());
        mvc.perform(get(page)).andExpect(status().isOk());
        assertThat(searchable(engagement.value())).isTrue();
        assertThat(open.versions(List.of(engagement))).hasSize(1);
    }

    @Test
    void keepsWhatIsPublishedDuringTheSuspensionOutOfSight() {
        Buyer buyer = engagements.buyer(Sector.PRIVATE);
        EngagementId engagement =
                engagements.inReview(buyer, rollingBrief(Instant.now()).build());
        SuspensionDetails suspension =
                suspend(SuspendableKind.ORGANISATION, buyer.organisation().value());

        engagements.decide(engagement, Decision.APPROVED, "Clear, lawful and complete.");
        assertThat(searchable(engagement.value())).isFalse();

        moderator.call(() -> suspensions.lift(suspension.id(), BACK));
        assertThat(searchable(engagement.value())).isTrue();
    }

    @Test
    void letsMembersOfASuspendedOrganisationDraftButNeitherPublishNorAward() {
        Buyer buyer = engagements.buyer(Sector.PRIVATE);
        EngagementId engagement =
                engagements.published(buyer, rollingBrief(Instant.now()).build());
        suspend(SuspendableKind.ORGANISATION, buyer.organisation().value());

        EngagementId draft =
                engagements.draft(buyer, rollingBrief(Instant.now()).build());
        assertThatThrownBy(() -> buyer.member().call(() -> engagementService.submit(draft)))
                .isInstanceOf(StandsSuspended.class)
                .hasMessageContaining("Harbour Trust")
                .hasMessageContaining(WHY);
        assertThatThrownBy(() -> buyer.member().call(() -> engagementService.recordAward(engagement)))
                .isInstanceOf(StandsSuspended.class);
        assertThat(mails(buyer.member())).anyMatch(body -> body.contains(WHY));
    }

    @Test
    void letsASuspendedOrganisationTakeItsListingsBackAndBiddersTheirBids() {
        Buyer buyer = engagements.buyer(Sector.PRIVATE);
        EngagementId withdrawn =
                engagements.published(buyer, rollingBrief(Instant.now()).build());
        EngagementId cancelled =
                engagements.published(buyer, rollingBrief(Instant.now()).build());
        Caller bidder = executives.published();
        BidId bid = bidder.call(() -> bids.draft(withdrawn, Offer.empty())).id();
        suspend(SuspendableKind.ORGANISATION, buyer.organisation().value());
        suspend(SuspendableKind.PERSON, bidder.id.value());

        assertThat(bidder.call(() -> bids.withdraw(bid)).state()).isEqualTo(BidState.WITHDRAWN);
        Caller stranger = callers.organisationMember();
        assertThatThrownBy(() -> stranger.call(() -> engagementService.cancel(cancelled, "We found somebody else.")))
                .isInstanceOf(NotFound.class);
        assertThat(buyer.member()
                        .call(() -> engagementService.withdraw(withdrawn, "We found somebody else."))
                        .state())
                .isEqualTo(EngagementState.WITHDRAWN);
        assertThat(buyer.member()
                        .call(() -> engagementService.cancel(cancelled, "We found somebody else."))
                        .state())
                .isEqualTo(EngagementState.CANCELLED);
    }

    @Test
    void keepsBidsThatAreInAndLetsNobodyChangeThemSayingWhy() throws Exception {
        Buyer buyer = engagements.buyer(Sector.PRIVATE);
        EngagementId engagement =
                engagements.published(buyer, rollingBrief(Instant.now()).build());
        Caller bidder = executives.published();
        BidId bid = bidder.call(() -> bids.draft(engagement, Offer.empty())).id();

        SuspensionDetails organisations =
                suspend(SuspendableKind.ORGANISATION, buyer.organisation().value());
        change(bid, bidder)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type")
                        .value("https://pilotage.example/problems/may-not-bid-organisation-suspended"));
        moderator.run(() -> suspensions.lift(organisations.id(), BACK));

        SuspensionDetails persons = suspend(SuspendableKind.PERSON, bidder.id.value());
        mvc.perform(get("/api/v1/engagements/" + engagement.value() + "/eligibility")
                        .with(bidder.token()))
                .andExpect(jsonPath("$.mayBid").value(false))
                .andExpect(jsonPath("$.reason").value("SUSPENDED"))
                .andExpect(jsonPath("$.sentence", containsString("You are suspended")));
        moderator.run(() -> suspensions.lift(persons.id(), BACK));
        assertThat(bidder.call(() -> bids.get(bid)).state()).isEqualTo(BidState.DRAFT);

        Placing firm = firms.firm("Beacon Partners " + bid.value());
        firms.place(firm, bidder);
        suspend(SuspendableKind.FIRM, firm.firm().value());
        change(bid, bidder)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/may-not-bid-firm-suspended"));
        assertThat(bidder.call(() -> bids.withdraw(bid)).state()).isEqualTo(BidState.WITHDRAWN);
    }

    private ResultActions change(BidId bid, Caller bidder) throws Exception {
        return mvc.perform(put("/api/v1/bids/" + bid.value())
                .with(bidder.token())
                .header("If-Match", "\"1\"")
                .contentType(APPLICATION_JSON)
                .content("{}"));
    }

    @Test
    void letsASuspendedOrganisationAskNobodyIn() {
        Buyer buyer = engagements.buyer(Sector.PRIVATE);
        suspend(SuspendableKind.ORGANISATION, buyer.organisation().value());

        assertThatThrownBy(() -> engagements.admit(buyer, callers.newcomer())).isInstanceOf(StandsSuspended.class);
    }

    @Test
    void isClosedToEverybodyButStaff() throws Exception {
        Caller victim = callers.executive();
        String command = request("PERSON", victim.id.value(), WHY);
        for (Caller caller : List.of(callers.executive(), callers.organisationMember(), victim)) {
            mvc.perform(post("/api/v1/moderation/suspensions")
                            .with(caller.token())
                            .contentType(APPLICATION_JSON)
                            .content(command))
                    .andExpect(status().isForbidden());
            mvc.perform(get("/api/v1/moderation/suspensions").with(caller.token()))
                    .andExpect(status().isForbidden());
        }
        SuspensionDetails suspension = suspend(SuspendableKind.PERSON, victim.id.value());
        mvc.perform(get("/api/v1/moderation/suspensions/" + suspension.id().value())
                        .with(victim.token()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/api/v1/moderation/suspensions/" + suspension.id().value() + "/lifting")
                        .with(victim.token())
                        .contentType(APPLICATION_JSON)
                        .content("{\"reason\": \"" + BACK + "\"}"))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/moderation/suspensions?limit=1").with(moderator.token()))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.items[0].subject").value(victim.id.value().toString()));
    }

    @Test
    void refusesToSuspendOneselfAnAdminOrWhatIsNotThere() throws Exception {
        assertRefused(request("PERSON", moderator.id.value(), WHY), 403, "not-suspendable");
        assertRefused(request("PERSON", callers.admin().id.value(), WHY), 403, "not-suspendable");
        assertRefused(request("PERSON", Uuids.next(), WHY), 404, "not-found");
        assertRefused(request("ORGANISATION", Uuids.next(), WHY), 404, "not-found");
        assertRefused(request("PERSON", callers.executive().id.value(), "Bad"), 422, "invalid-input");
        assertRefused("{\"kind\": \"PERSON\", \"reason\": \"" + WHY + "\"}", 422, "invalid-input");
    }

    @Test
    void suspendsAndLiftsOnce() throws Exception {
        UUID somebody = callers.executive().id.value();
        SuspensionDetails suspension = suspend(SuspendableKind.PERSON, somebody);
        assertRefused(request("PERSON", somebody, WHY), 409, "suspension-settled");

        moderator.call(() -> suspensions.lift(suspension.id(), BACK));
        assertThatThrownBy(() -> moderator.call(() -> suspensions.lift(suspension.id(), BACK)))
                .isInstanceOf(SuspensionSettled.class);
        assertThat(suspend(SuspendableKind.PERSON, somebody).id()).isNotEqualTo(suspension.id());
    }

    /** Begins a bid; a draft may lack everything. */
    private ResultActions bid(String engagement, Caller bidder) throws Exception {
        return mvc.perform(post(engagement + "/bids")
                .with(bidder.token())
                .contentType(APPLICATION_JSON)
                .content("{}"));
    }

    private void assertRefused(String command, int expected, String type) throws Exception {
        mvc.perform(post("/api/v1/moderation/suspensions")
                        .with(moderator.token())
                        .contentType(APPLICATION_JSON)
                        .content(command))
                .andExpect(status().is(expected))
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/" + type));
    }

    private SuspensionDetails suspend(SuspendableKind kind, UUID subject) {
        return moderator.call(() -> suspensions.suspend(kind, subject, WHY));
    }

    private static String request(String kind, UUID subject, String reason) {
        return """
            {"kind": "%s", "subject": "%s", "reason": "%s"}\
            """.formatted(kind, subject, reason);
    }

    /** Whether the index is to hold it. */
    private boolean searchable(UUID id) {
        return jdbc.sql("select body is not null from search.search_document where id = ?")
                .param(id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private List<String> mails(Caller caller) {
        return jdbc.sql("""
            select body from notification.mail
            where address = (select email from identity.person where id = ?)\
            """).param(caller.id.value()).query(String.class).list();
    }
}
