package io.pilotage.marketplace.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pilotage.marketplace.identity.People;
import io.pilotage.marketplace.shared.InvalidInput;
import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    private Caller founder;
    private OrganisationId organisation;

    @BeforeEach
    void found() {
        founder = callers.organisationMember();
        organisation = founder.call(() -> organisations.create(new OrganisationDetails.Statement(
                        "Inviting Council", Sector.PUBLIC, SizeBand.LARGE, Region.SCOTLAND, null)))
                .id();
    }

    @Test
    void makesANewcomerAMemberWithJustTheGrantedPermissions() {
        Caller colleague = callers.newcomer();
        String token = invite("colleague-" + colleague.id.value() + "@council.example");

        colleague.run(() -> invitations.accept(token));

        assertThat(people.get(colleague.id).onboarded()).isTrue();
        colleague.run(() -> organisations.require(organisation, Permission.EVALUATE));
        assertThatThrownBy(() -> colleague.run(() -> organisations.require(organisation, Permission.AWARD)))
                .isInstanceOf(PermissionMissing.class)
                .hasMessageContaining("AWARD");
    }

    @Test
    void worksOnce() {
        String token = invite("once-" + founder.id.value() + "@council.example");
        callers.newcomer().run(() -> invitations.accept(token));

        assertThatThrownBy(() -> callers.newcomer().run(() -> invitations.accept(token)))
                .isInstanceOf(InvitationUnusable.class);
        assertThatThrownBy(() -> callers.newcomer().run(() -> invitations.accept(token + "x")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isForThoseWhoManageMembers() {
        Caller stranger = callers.organisationMember();
        assertThatThrownBy(() -> stranger.run(() -> invitations.invite(organisation, "a@b.example", EVALUATE)))
                .isInstanceOf(NotFound.class);

        Caller evaluator = callers.newcomer();
        String token = invite("evaluator-" + evaluator.id.value() + "@council.example");
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

    /** Invites and reads the token where the invited person would: in the mail. */
    private String invite(String address) {
        founder.run(() -> invitations.invite(organisation, address, EVALUATE));
        String body = jdbc.sql("select body from notification.mail where address = :address")
                .param("address", address)
                .query(String.class)
                .single();
        return body.strip().substring(body.strip().lastIndexOf('/') + 1);
    }
}
