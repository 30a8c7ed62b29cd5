package io.pilotage.marketplace.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.identity.Claims;
import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class InvitationIT {

    private static final Set<Permission> EVALUATE = Set.of(Permission.EVALUATE);

    @Autowired
    private Invitations invitations;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private Callers callers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private Caller founder;
    private OrganisationId organisation;

    @BeforeEach
    void found() {
        founder = callers.organisationMember();
        organisation = founder.call(() -> organisations.create(statement())).id();
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

        people.seen(new Claims(invited.id.value().toString(), "Invited", addressOf(invited), false, Set.of()));
        assertThatThrownBy(() -> invited.run(() -> invitations.accept(token)))
                .as("the address is not confirmed")
                .isInstanceOf(InvitationForAnother.class);
        assertThat(founder.call(() -> invitations.open(organisation))).hasSize(1);
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
        OrganisationId theirs =
                stranger.call(() -> organisations.create(statement())).id();

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
    void doesNotChangeWhatAMemberMayDo() {
        String token = invite(addressOf(founder));

        assertThatThrownBy(() -> founder.run(() -> invitations.accept(token))).isInstanceOf(AlreadyAMember.class);

        founder.run(() -> organisations.require(organisation, Permission.PAY));
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

    private static OrganisationDetails.Statement statement() {
        return new OrganisationDetails.Statement(
                "Inviting Council", Sector.PUBLIC, SizeBand.LARGE, Region.SCOTLAND, null);
    }

    private String addressOf(Caller caller) {
        return people.get(caller.id).email();
    }

    /** Invites and reads the token where the invited person would: in the link that the mail ends with. */
    private String invite(String address) {
        founder.run(() -> invitations.invite(organisation, address, EVALUATE));
        String link = jdbc.sql("select secret_link from notification.mail where address = :address")
                .param("address", address)
                .query(String.class)
                .single();
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
