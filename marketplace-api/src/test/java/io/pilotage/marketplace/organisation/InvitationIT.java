package io.pilotage.marketplace.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.notification.Inbox;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.DistinctName;
import io.pilotage.marketplace.testing.ServerTest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class InvitationIT {

    private final String name = DistinctName.like("Inviting Council");
    private static final Set<Permission> EVALUATE = Set.of(Permission.EVALUATE);

    @Autowired
    private Invitations invitations;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Members members;

    @Autowired
    private People people;

    @Autowired
    private Callers callers;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private Caller founder;
    private OrganisationId organisation;

    @BeforeEach
    void found() {
        founder = callers.organisationMember();
        organisation = founder.call(() -> organisations.create(called(name))).id();
    }

    @Test
    void makesANewcomerAMemberWithJustTheGrantedPermissions() {
        Caller colleague = callers.newcomer();
        String token = invite(addressOf(colleague).toUpperCase(Locale.ROOT));

        colleague.run(() -> invitations.accept(token));

        assertThat(people.get(colleague.id).onboarded()).isTrue();
        colleague.run(() -> organisations.require(organisation, Permission.EVALUATE));
        assertThatThrownBy(() -> colleague.run(() -> organisations.require(organisation, Permission.AWARD)))
                .isInstanceOf(PermissionMissing.class)
                .hasMessageContaining("AWARD");
    }

    @Test
    void toMoveMoneyOrManageMembersNeedsAFreshProof() throws Exception {
        String path = "/api/v1/organisations/" + organisation.value() + "/invitations";
        for (String permission : List.of("PAY", "APPROVE_TIME", "MANAGE_MEMBERS")) {
            mvc.perform(post(path)
                            .with(founder.tokenByPassword())
                            .contentType(APPLICATION_JSON)
                            .content("{\"email\": \"%s\", \"permissions\": [\"%s\"]}"
                                    .formatted(addressOf(callers.newcomer()), permission)))
                    .andExpect(status().isUnauthorized())
                    .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/step-up-required"));
        }
        mvc.perform(post(path)
                        .with(founder.tokenByPassword())
                        .contentType(APPLICATION_JSON)
                        .content("{\"email\": \"%s\", \"permissions\": [\"DRAFT\"]}"
                                .formatted(addressOf(callers.newcomer()))))
                .andExpect(status().isCreated());
        Caller colleague = callers.newcomer();
        founder.run(() -> invitations.invite(organisation, addressOf(colleague), Set.of(Permission.PAY)));
        colleague.run(() -> invitations.accept(tokenOf(addressOf(colleague))));
        mvc.perform(delete("/api/v1/organisations/" + organisation.value() + "/members/" + colleague.id.value())
                        .with(founder.tokenByPassword()))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void worksOnce() {
        Caller colleague = callers.newcomer();
        String token = invite(addressOf(colleague));
        colleague.run(() -> invitations.accept(token));

        assertThatThrownBy(() -> colleague.run(() -> invitations.accept(token))).isInstanceOf(InvitationUnusable.class);
        assertThatThrownBy(() -> callers.newcomer().run(() -> invitations.accept(token + "x")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isForNobodyButThePersonAtTheInvitedAddress() {
        Caller invited = callers.newcomer();
        String token = invite(addressOf(invited));
        Caller finder = callers.newcomer();

        assertThatThrownBy(() -> finder.run(() -> invitations.accept(token)))
                .isInstanceOf(InvitationForAnother.class)
                .hasMessageNotContaining(addressOf(invited));

        invited.nowHas("Invited", addressOf(invited), false);
        assertThatThrownBy(() -> invited.run(() -> invitations.accept(token)))
                .as("the address is not confirmed")
                .isInstanceOf(InvitationForAnother.class);
        assertThat(founder.call(() -> invitations.open(organisation, null, 2).items()))
                .hasSize(1);
    }

    @Test
    void canBeTakenBackByThoseWhoManageMembers() throws Exception {
        Caller invited = callers.newcomer();
        String token = invite(addressOf(invited));
        String url = "/api/v1/organisations/" + organisation.value() + "/invitations";
        String id = JsonPath.read(
                mvc.perform(get(url).with(founder.token()))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.items[0].email").value(addressOf(invited)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.items[0].id");
        Caller stranger = callers.organisationMember();
        OrganisationId theirs = stranger.call(() -> organisations.create(called(DistinctName.like("Other Council"))))
                .id();

        mvc.perform(get(url).with(stranger.token())).andExpect(status().isNotFound());
        mvc.perform(delete(url + "/" + id).with(stranger.token())).andExpect(status().isNotFound());
        mvc.perform(delete("/api/v1/organisations/" + theirs.value() + "/invitations/" + id)
                        .with(stranger.token()))
                .andExpect(status().isNotFound());
        mvc.perform(delete(url + "/" + id).with(founder.token())).andExpect(status().isNoContent());

        assertThatThrownBy(() -> invited.run(() -> invitations.accept(token)))
                .isInstanceOf(InvitationUnusable.class)
                .hasMessageContaining("taken back");
        mvc.perform(get(url).with(founder.token()))
                .andExpect(jsonPath("$.items").isEmpty());
        mvc.perform(delete(url + "/" + id).with(founder.token())).andExpect(status().isConflict());
    }

    @Test
    void doesNotGoToMembersNorTwiceToOneAddress() {
        assertRefused("member", addressOf(founder).toUpperCase(Locale.ROOT));

        Caller colleague = callers.newcomer();
        String token = invite(addressOf(colleague));
        assertRefused("invited", addressOf(colleague).toUpperCase(Locale.ROOT));
        colleague.run(() -> invitations.accept(token));
        assertRefused("member", addressOf(colleague));
    }

    @Test
    void grantsNothingThatTheInviterLacks() throws Exception {
        Caller manager = admitted(Set.of(Permission.MANAGE_MEMBERS, Permission.DRAFT));
        String second = "second@people.example";

        mvc.perform(post(url())
                        .with(manager.token())
                        .contentType(APPLICATION_JSON)
                        .content("""
                        {"email": "%s", "permissions": ["MANAGE_MEMBERS", "DRAFT", "PAY"]}""".formatted(second)))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/permission-not-held"))
                .andExpect(jsonPath("$.errors[0].field").value("permissions"));
        assertThat(mailsTo(second)).isEmpty();
        manager.run(() -> invitations.invite(organisation, second, Set.of(Permission.DRAFT)));
    }

    @Test
    void isWorthNoMoreThanItsInviterIsWhenItIsAccepted() {
        Caller leaver = admitted(Set.of(Permission.MANAGE_MEMBERS, Permission.PAY));
        Caller demoted = admitted(Set.of(Permission.MANAGE_MEMBERS, Permission.PAY));
        Caller one = callers.newcomer();
        Caller two = callers.newcomer();
        leaver.run(() -> invitations.invite(organisation, addressOf(one), Set.of(Permission.PAY)));
        demoted.run(() -> invitations.invite(organisation, addressOf(two), Set.of(Permission.PAY)));
        founder.run(() -> members.remove(organisation, leaver.id));
        founder.run(() -> members.permit(organisation, demoted.id, new Permissions(Set.of(Permission.MANAGE_MEMBERS))));

        for (Caller invited : Set.of(one, two)) {
            assertThatThrownBy(() -> invited.run(() -> invitations.accept(tokenOf(addressOf(invited)))))
                    .isInstanceOf(InvitationUnusable.class)
                    .hasMessageContaining("may not grant");
            assertThat(organisations.hasMember(organisation, invited.id)).isFalse();
        }
    }

    @Test
    void isWorthNothingOnceItsInviterIsSuspended() throws Exception {
        Caller invited = callers.newcomer();
        String token = invite(addressOf(invited));
        callers.moderator()
                .run(() -> suspensions.suspend(
                        SuspendableKind.PERSON, founder.id.value(), "Invited people under false names."));

        for (var attempt :
                List.of(get("/api/v1/invitations/" + token), post("/api/v1/invitations/" + token + "/acceptance"))) {
            mvc.perform(attempt.with(invited.token()))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/invitation-unusable"))
                    .andExpect(jsonPath("$.detail").value(Matchers.containsString("suspended")));
        }
        assertThat(organisations.hasMember(organisation, invited.id)).isFalse();
    }

    @Test
    void canBeSentAgainWithANewLinkByThoseWhoMayGrantIt() throws Exception {
        Caller invited = callers.newcomer();
        String old = invite(addressOf(invited));
        String id = founder.call(() -> invitations.open(organisation, null, 2).items())
                .getFirst()
                .id()
                .value()
                .toString();
        Caller stranger = callers.organisationMember();
        Caller manager = admitted(Set.of(Permission.MANAGE_MEMBERS));
        String again = url() + "/" + id + "/mail";

        mvc.perform(post(again).with(stranger.token())).andExpect(status().isNotFound());
        mvc.perform(post(again).with(manager.token())).andExpect(status().isForbidden());
        mvc.perform(post(again).with(founder.token())).andExpect(status().isOk());
        mvc.perform(post(again).with(founder.token())).andExpect(status().isOk());
        mvc.perform(post(again).with(founder.token()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/sent-often-enough"));

        assertThat(mailsTo(addressOf(invited))).hasSize(3);
        assertThatThrownBy(() -> invited.run(() -> invitations.accept(old))).isInstanceOf(NotFound.class);
        invited.run(() -> invitations.accept(tokenOf(addressOf(invited))));
    }

    @Test
    void saysToTheInvitedPersonAloneWhoInvitesToWhat() throws Exception {
        Caller invited = callers.newcomer();
        String token = invite(addressOf(invited));

        mvc.perform(get("/api/v1/invitations/" + token).with(invited.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.organisation").value(name))
                .andExpect(jsonPath("$.invitedBy").value(people.get(founder.id).name()))
                .andExpect(jsonPath("$.permissions").value("EVALUATE"));
        mvc.perform(get("/api/v1/invitations/" + token).with(callers.newcomer().token()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/invitations/" + token + "x").with(invited.token()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/invitations/" + token)).andExpect(status().isUnauthorized());

        invited.run(() -> invitations.accept(token));
        assertThat(founder.call(() -> inbox.notices(null, 10))
                        .items()
                        .getFirst()
                        .body())
                .contains(addressOf(invited), name, "Read and score bids");
    }

    @Test
    void mailsStrangersNoSubjectAndNoLinkThatSomebodyElseWrote() {
        founder.nowHas("see https://evil.example", addressOf(founder), true);
        invite("victim@people.example");

        var mail = jdbc.sql("select subject, body from notification.mail where address = 'victim@people.example'")
                .query()
                .singleRow();
        assertThat(mail.get("subject")).isEqualTo("You are invited to act for an organisation on Pilotage");
        assertThat(mail.get("body").toString())
                .contains("“" + name + "”", "Read and score bids")
                .doesNotContain("evil.example", "https://");
    }

    @Test
    void isForThoseWhoManageMembers() {
        Caller stranger = callers.organisationMember();
        assertThatThrownBy(() -> stranger.run(() -> invitations.invite(organisation, "a@b.example", EVALUATE)))
                .isInstanceOf(NotFound.class);

        Caller evaluator = callers.newcomer();
        String token = invite(addressOf(evaluator));
        evaluator.run(() -> invitations.accept(token));
        assertThatThrownBy(() -> evaluator.run(() -> invitations.invite(organisation, "a@b.example", EVALUATE)))
                .isInstanceOf(PermissionMissing.class);
    }

    @Test
    void namesTheFieldsThatAreWrong() {
        assertThatThrownBy(() -> founder.run(() -> invitations.invite(organisation, "nobody", Set.of())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting("field")
                                .containsExactlyInAnyOrder("email", "permissions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"><img@y.example", "<a@b.example>", "a,b@c.example", "a@b..example"})
    void refusesAddressesThatNoMailCanBeSentTo(String address) {
        assertThatThrownBy(() -> founder.run(() -> invitations.invite(organisation, address, EVALUATE)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                assertThat(invalid.errors()).extracting("field").containsExactly("email"));
    }

    private void assertRefused(String rule, String address) {
        assertThatThrownBy(() -> founder.run(() -> invitations.invite(organisation, address, EVALUATE)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        invalid ->
                                assertThat(invalid.errors()).extracting("rule").containsExactly(rule));
    }

    private Caller admitted(Set<Permission> permissions) {
        Caller colleague = callers.newcomer();
        founder.run(() -> invitations.invite(organisation, addressOf(colleague), permissions));
        colleague.run(() -> invitations.accept(tokenOf(addressOf(colleague))));
        return colleague;
    }

    private String url() {
        return "/api/v1/organisations/" + organisation.value() + "/invitations";
    }

    private static OrganisationDetails.Statement called(String name) {
        return new OrganisationDetails.Statement(name, Sector.PUBLIC, SizeBand.LARGE, Region.SCOTLAND, null);
    }

    private String addressOf(Caller caller) {
        return people.get(caller.id).email();
    }

    private String invite(String address) {
        founder.run(() -> invitations.invite(organisation, address, EVALUATE));
        return tokenOf(address);
    }

    /** The token as the invited person reads it: in the link that the newest mail ends with. */
    private String tokenOf(String address) {
        String link = mailsTo(address).getLast();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private List<String> mailsTo(String address) {
        return jdbc.sql("select secret_link from notification.mail where address = :address order by id")
                .param("address", address)
                .query(String.class)
                .list();
    }
}
