package io.pilotage.marketplace.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.SuspensionDetails;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.DistinctName;
import io.pilotage.marketplace.testing.ServerTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A kept answer is given again only to those who still have the rights that they had. */
@ServerTest
class MemberRightsIT {

    @Autowired
    private MemberRights standing;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private Callers callers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void ofAProgramIsNoMoreThanItsKeepersAtThatMoment() {
        Caller keeper = callers.organisationMember();
        UUID organisation = keeper.call(() -> organisations.create(new OrganisationDetails.Statement(
                        DistinctName.like("Quayside Homes"), Sector.THIRD, SizeBand.MEDIUM, Region.WALES, null)))
                .id()
                .value();
        UUID program = UUID.randomUUID();
        jdbc.sql("insert into organisation.member (organisation, person, permissions, keeper)"
                        + " values (:organisation, :program, '{\"granted\": [\"DRAFT\"]}', :keeper)")
                .param("organisation", organisation)
                .param("program", program)
                .param("keeper", keeper.id.value())
                .update();
        assertThat(standing.of(program.toString()))
                .containsExactlyInAnyOrder(organisation.toString(), organisation + " DRAFT");

        Caller moderator = callers.moderator();
        SuspensionDetails suspension = moderator.call(() -> suspensions.suspend(
                SuspendableKind.PERSON, keeper.id.value(), "The references were found to be invented."));
        assertThat(standing.of(program.toString())).isEmpty();
        moderator.run(() -> suspensions.lift(suspension.id(), "They were genuine after all."));
        assertThat(standing.of(program.toString())).hasSize(2);

        jdbc.sql("delete from organisation.member where person = ?")
                .param(keeper.id.value())
                .update();
        assertThat(standing.of(program.toString())).isEmpty();
    }
}
