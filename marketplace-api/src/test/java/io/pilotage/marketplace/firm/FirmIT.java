package io.pilotage.marketplace.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.executive.ExecutiveScene;
import io.pilotage.marketplace.firm.FirmScene.Placing;
import io.pilotage.marketplace.moderation.StandsSuspended;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.SuspensionDetails;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.DistinctName;
import io.pilotage.marketplace.testing.ServerTest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class FirmIT {

    private static final String WHY = "Its references were found to be invented.";

    private final String name = DistinctName.like("Beacon Partners");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private ExecutiveScene executives;

    @Autowired
    private FirmScene scene;

    @Autowired
    private Firms firms;

    @Autowired
    private Rosters rosters;

    @Autowired
    private FirmInvitations invitations;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Placing firm;
    private Placing other;
    private String page;

    @BeforeEach
    void found() {
        firm = scene.firm(name);
        other = scene.firm(DistinctName.like("Rival Partners"));
        page = "/api/v1/firms/" + firm.firm().value();
    }

    @Test
    void tellsWhoeverAcceptsTwoInvitationsAtOnceThatTheyArePlaced() {
        Caller executive = callers.executive();
        FirmInvitationId second = scene.invited(other, Seat.ROSTER, executive);

        CompletableFuture<Void> accepting = transaction.execute(status -> {
            rosters.place(firm.firm(), executive.id);
            var later = CompletableFuture.runAsync(() -> executive.run(() -> invitations.accept(second)));
            await().until(this::somebodyWaits);
            return later;
        });

        assertThatThrownBy(accepting::join).hasCauseInstanceOf(AlreadyPlaced.class);
    }

    private boolean somebodyWaits() {
        return jdbc.sql(
                        "select exists (select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database())")
                .query(Boolean.class)
                .single();
    }

    @Test
    void placesAnExecutiveWhoAcceptsAndNamesTheFirmOnTheProfileUntilTheyLeave() throws Exception {
        Caller executive = executives.published();
        String profile = "/api/v1/executives/" + executives.id(executive).value();
        scene.place(firm, executive);

        mvc.perform(get(profile).with(callers.organisationMember().token()))
                .andExpect(jsonPath("$.placedBy.name").value(name));
        assertThat(indexedFirm(executive)).contains(name);
        assertThat(firm.member().call(() -> rosters.of(firm.firm(), null, 10)).items())
                .extracting(Placed::person)
                .containsExactly(executive.id);

        mvc.perform(delete("/api/v1/me/placement").with(executive.token())).andExpect(status().isNoContent());
        mvc.perform(get(profile).with(callers.organisationMember().token()))
                .andExpect(jsonPath("$.placedBy").doesNotExist());
        assertThat(indexedFirm(executive)).isEmpty();
        mvc.perform(delete("/api/v1/me/placement").with(executive.token())).andExpect(status().isNotFound());
    }

    @Test
    void bringsANewNameToEveryProfileOfTheRoster() throws Exception {
        String another = DistinctName.like("Lighthouse Partners");
        Caller executive = executives.published();
        scene.place(firm, executive);
        String etag = mvc.perform(get(page).with(firm.member().token()))
                .andExpect(header().exists("ETag"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");

        mvc.perform(put(page)
                        .with(firm.member().token())
                        .header("If-Match", etag)
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"name": "%s", "description": "We place technology leaders."}""".formatted(another)))
                .andExpect(status().isOk());

        assertThat(indexedFirm(executive)).contains(another);
    }

    @Test
    void takesTheRosterOfASuspendedFirmOutOfSightAndBringsItBack() throws Exception {
        Caller executive = executives.published();
        Caller leaver = executives.published();
        scene.place(firm, executive);
        scene.place(firm, leaver);
        String profile = "/api/v1/executives/" + executives.id(executive).value();
        Caller moderator = callers.moderator();
        SuspensionDetails suspension = moderator.call(
                () -> suspensions.suspend(SuspendableKind.FIRM, firm.firm().value(), WHY));

        mvc.perform(get(profile).with(callers.organisationMember().token())).andExpect(status().isNotFound());
        assertThat(searchable(executive)).isFalse();
        mvc.perform(get("/api/v1/me/suspensions").with(executive.token()))
                .andExpect(jsonPath("$.items[0].reason").value(WHY));
        assertThatThrownBy(() -> scene.invited(firm, Seat.ROSTER, callers.executive()))
                .isInstanceOf(StandsSuspended.class);

        leaver.run(rosters::leave);
        assertThat(searchable(leaver)).isTrue();

        SuspensionDetails personal = moderator.call(() ->
                suspensions.suspend(SuspendableKind.PERSON, executive.id.value(), "They took part in all of it."));
        moderator.run(() -> suspensions.lift(suspension.id(), "The references were confirmed."));
        assertThat(searchable(executive)).isFalse();
        moderator.run(() -> suspensions.lift(personal.id(), "They had not known of it."));
        assertThat(searchable(executive)).isTrue();
        assertThat(indexedFirm(executive)).contains(name);
    }

    @Test
    void refusesAnInvitationOfASuspendedFirmThatWasSentBefore() {
        Caller executive = callers.executive();
        FirmInvitationId sent = scene.invited(firm, Seat.ROSTER, executive);
        callers.moderator()
                .run(() -> suspensions.suspend(SuspendableKind.FIRM, firm.firm().value(), WHY));

        assertThatThrownBy(() -> executive.run(() -> invitations.accept(sent))).isInstanceOf(StandsSuspended.class);
    }

    @Test
    void letsNobodyAnswerSomebodyElsesInvitation() throws Exception {
        Caller invited = callers.executive();
        FirmInvitationId invitation = scene.invited(firm, Seat.ROSTER, invited);
        String address = "/api/v1/me/firm-invitations/" + invitation.value();

        for (Caller stranger : List.of(callers.executive(), other.member(), firm.member())) {
            mvc.perform(post(address + "/acceptance").with(stranger.token())).andExpect(status().isNotFound());
            mvc.perform(delete(address).with(stranger.token())).andExpect(status().isNotFound());
        }
        mvc.perform(get("/api/v1/me/firm-invitations").with(callers.executive().token()))
                .andExpect(jsonPath("$.items").isEmpty());
        mvc.perform(get("/api/v1/me/firm-invitations").with(invited.token()))
                .andExpect(jsonPath("$.items[0].firmName").value(name));
        mvc.perform(delete(address).with(invited.token())).andExpect(status().isNoContent());
        mvc.perform(post(address + "/acceptance").with(invited.token()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/invitation-unusable"));
    }

    @Test
    void invitesOnceAtATimeNobodyWhoIsThereAndThreeTimesAtMost() throws Exception {
        Caller colleague = callers.newcomer();
        Caller executive = callers.executive();
        scene.place(firm, executive);
        assertRefused("member", () -> scene.invited(firm, Seat.ROSTER, executive));
        assertRefused("member", () -> scene.invited(firm, Seat.MEMBER, firm.member()));
        String again = page + "/invitations/"
                + scene.invited(firm, Seat.MEMBER, colleague).value() + "/mail";
        assertRefused("invited", () -> scene.invited(firm, Seat.ROSTER, colleague));

        mvc.perform(post(again).with(other.member().token())).andExpect(status().isNotFound());
        mvc.perform(post(again).with(firm.member().token())).andExpect(status().isOk());
        mvc.perform(post(again).with(firm.member().token())).andExpect(status().isOk());
        mvc.perform(post(again).with(firm.member().token())).andExpect(status().isConflict());
        assertThat(jdbc.sql("select subject, body, secret_link from notification.mail"
                                + " where address = (select email from identity.person where id = ?)")
                        .param(colleague.id.value())
                        .query()
                        .listOfRows())
                .hasSize(3)
                .allSatisfy(mail -> assertThat(mail)
                        .containsEntry("subject", "You are invited by a firm on Pilotage")
                        .containsEntry("secret_link", null)
                        .extractingByKey("body", InstanceOfAssertFactories.STRING)
                        .endsWith("/firm-invitations\n"));
    }

    @Test
    void refusesNamesAndDescriptionsThatWouldMislead() throws Exception {
        String name = "Quayside " + firm.firm().value();
        found(name, "We place technology leaders.").andExpect(status().isCreated());
        found(name.toUpperCase(Locale.ROOT).replace("0", "O"), "We place technology leaders.")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[0].rule").value("alike"));
        found("evil.example", "We place technology leaders.")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].rule").value("address"));
        found("Other " + name, "Skip the platform fee: write to us@firm.example instead.")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", everyItem(is("description"))))
                .andExpect(jsonPath("$.errors[*].rule", hasItems("fee-avoidance", "contact-details")));
    }

    private ResultActions found(String name, String description) throws Exception {
        return mvc.perform(post("/api/v1/firms")
                .with(firm.member().token())
                .contentType(APPLICATION_JSON)
                .content("{\"name\": \"" + name + "\", \"description\": \"" + description + "\"}"));
    }

    @Test
    void tellsStaffAloneWhoFoundedAFirm() throws Exception {
        mvc.perform(get(page + "/founding").with(callers.admin().token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.person").value(firm.member().id.value().toString()));
        for (Caller other : List.of(firm.member(), this.other.member(), callers.executive())) {
            mvc.perform(get(page + "/founding").with(other.token())).andExpect(status().isForbidden());
        }
    }

    @Test
    void doesNotAdmitByTheWordOfSomebodyWhoHasLeft() {
        Caller colleague = callers.newcomer();
        Caller friend = callers.newcomer();
        FirmInvitationId first = scene.invited(firm, Seat.MEMBER, colleague);
        colleague.run(() -> invitations.accept(first));
        FirmInvitationId second = scene.invited(new Placing(colleague, firm.firm()), Seat.MEMBER, friend);
        firm.member().run(() -> firms.remove(firm.firm(), colleague.id));

        assertThatThrownBy(() -> friend.run(() -> invitations.accept(second)))
                .isInstanceOf(FirmInvitationUnusable.class)
                .hasMessageContaining("does not act for the firm any more");
    }

    @Test
    void doesNotAdmitByTheWordOfSomebodyWhoIsSuspended() throws Exception {
        Caller invited = callers.newcomer();
        FirmInvitationId invitation = scene.invited(firm, Seat.MEMBER, invited);
        callers.moderator()
                .run(() -> suspensions.suspend(
                        SuspendableKind.PERSON, firm.member().id.value(), WHY));

        mvc.perform(post("/api/v1/me/firm-invitations/" + invitation.value() + "/acceptance")
                        .with(invited.token()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(Matchers.containsString("suspended")));
        assertThat(firms.hasMember(firm.firm(), invited.id)).isFalse();
    }

    private static void assertRefused(String rule, ThrowingCallable invitation) {
        assertThatThrownBy(invitation)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                assertThat(invalid.errors()).extracting("rule").containsExactly(rule));
    }

    @Test
    void letsOneFirmAtATimePlaceAnExecutive() throws Exception {
        Caller executive = callers.executive();
        scene.place(firm, executive);
        FirmInvitationId second = scene.invited(other, Seat.ROSTER, executive);

        mvc.perform(post("/api/v1/me/firm-invitations/" + second.value() + "/acceptance")
                        .with(executive.token()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/already-placed"));
    }

    @Test
    void hidesAFirmsOwnThingsFromOtherFirms() throws Exception {
        Caller executive = callers.executive();
        scene.place(firm, executive);
        FirmInvitationId invitation = scene.invited(firm, Seat.MEMBER, callers.executive());
        Caller rival = other.member();

        for (String own : List.of("/members", "/roster", "/invitations")) {
            mvc.perform(get(page + own).with(rival.token())).andExpect(status().isNotFound());
            mvc.perform(get(page + own).with(callers.organisationMember().token()))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(delete(page + "/roster/" + executive.id.value()).with(rival.token()))
                .andExpect(status().isNotFound());
        mvc.perform(delete("/api/v1/firms/" + other.firm().value() + "/roster/" + executive.id.value())
                        .with(rival.token()))
                .andExpect(status().isNotFound());
        mvc.perform(delete("/api/v1/firms/" + other.firm().value() + "/invitations/" + invitation.value())
                        .with(rival.token()))
                .andExpect(status().isNotFound());
        mvc.perform(delete(page + "/members/" + firm.member().id.value()).with(rival.token()))
                .andExpect(status().isNotFound());
        mvc.perform(put(page)
                        .with(rival.token())
                        .header("If-Match", "\"1\"")
                        .contentType(APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isNotFound());
        mvc.perform(post(page + "/invitations")
                        .with(rival.token())
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"seat": "ROSTER", "email": "somebody@people.example"}"""))
                .andExpect(status().isNotFound());
    }

    @Test
    void letsAColleagueActForTheFirmAndKeepsOneAtLeast() {
        Caller colleague = callers.newcomer();
        assertThatThrownBy(() -> firm.member().run(() -> firms.remove(firm.firm(), firm.member().id)))
                .isInstanceOf(LastOfTheFirm.class);
        FirmInvitationId invitation = scene.invited(firm, Seat.MEMBER, colleague);
        colleague.run(() -> invitations.accept(invitation));

        assertThat(colleague.call(() -> firms.mine(null, 2)).items())
                .extracting(FirmDetails::name)
                .containsExactly(name);
        colleague.run(() -> firms.remove(firm.firm(), firm.member().id));
        assertThatThrownBy(() -> firm.member().call(() -> firms.members(firm.firm())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void namesEveryFieldThatIsWrong() throws Exception {
        mvc.perform(post("/api/v1/firms")
                        .with(firm.member().token())
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"name": "B", "description": "Short", "website": "javascript:alert(1)"}"""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(3));
        mvc.perform(post(page + "/invitations")
                        .with(firm.member().token())
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"email": "nobody"}"""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(2));
        mvc.perform(post("/api/v1/firms")
                        .with(callers.executive().token())
                        .contentType(APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isForbidden());
    }

    private Optional<String> indexedFirm(Caller executive) {
        return jdbc.sql("select body ->> 'firm' as firm from search.search_document where id = ?")
                .param(profile(executive))
                .query((row, number) -> Optional.ofNullable(row.getString("firm")))
                .single();
    }

    private boolean searchable(Caller executive) {
        return jdbc.sql("select body is not null from search.search_document where id = ?")
                .param(profile(executive))
                .query(Boolean.class)
                .single();
    }

    private UUID profile(Caller executive) {
        return executives.id(executive).value();
    }
}
