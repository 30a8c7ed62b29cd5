package io.pilotage.marketplace.engagement;

import static io.pilotage.marketplace.engagement.BriefFixtures.sealedBrief;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.testing.ServerTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database refuses, whoever writes past the application. */
@ServerTest
class EngagementConstraintsIT {

    @Autowired
    private EngagementScene scene;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void knowsTheSameTransitionsAsTheApplication() {
        Set<String> inTheApplication = Arrays.stream(EngagementState.values())
                .filter(state -> state != EngagementState.CLOSED)
                .flatMap(from -> from.next().stream().map(to -> from + " " + to))
                .collect(Collectors.toSet());

        assertThat(jdbc.sql("select from_state || ' ' || to_state from engagement.transition")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(inTheApplication);
    }

    @Test
    void refusesIllegalSteps() {
        var buyer = scene.buyer(Sector.PRIVATE);
        EngagementId draft = scene.draft(buyer, sealedBrief(Instant.now()).build());
        EngagementId published =
                scene.published(buyer, sealedBrief(Instant.now()).build());

        refused(
                draft,
                "state = 'PUBLISHED', submitted_at = now(), published_at = now(), closes_at = now() + interval '1 day'");
        refused(draft, "organisation_id = gen_random_uuid()");
        refused(published, "state = 'DRAFT'");
        refused(published, "brief = jsonb_set(brief, '{title}', '\"Another need\"')");
        refused(published, "closes_at = closes_at - interval '10 days'");
        refused(published, "bidding_closed_at = now()");
        refused(published, "state = 'EVALUATING'");
        refused(published, "state = 'AWARDED', ended_at = now()");
        refused(published, "state = 'CANCELLED', ended_at = now()");
        assertThatThrownBy(() -> jdbc.sql("delete from engagement.engagement where id = :id")
                        .param("id", draft.value())
                        .update())
                .hasMessageContaining("never deleted");
    }

    private void refused(EngagementId engagement, String change) {
        assertThatThrownBy(() -> jdbc.sql("update engagement.engagement set " + change + " where id = :id")
                        .param("id", engagement.value())
                        .update())
                .as(change)
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }
}
