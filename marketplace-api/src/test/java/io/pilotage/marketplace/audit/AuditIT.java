package io.pilotage.marketplace.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.DatabaseOwner;
import io.pilotage.marketplace.testing.DistinctName;
import io.pilotage.marketplace.testing.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class AuditIT {

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditChain chain;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Callers callers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DatabaseOwner owner;

    @Autowired
    private MockMvc mvc;

    @Test
    void recordsWhoDidWhatAndProvesThatNothingWasChanged() {
        Caller founder = callers.organisationMember();
        var organisation = found(founder);
        chain.seal();

        Caller admin = callers.admin();
        var entries = admin.call(() -> log.entries(organisation.id().value(), null, 10))
                .items();
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("OrganisationCreated");
            assertThat(entry.subjectKind()).isEqualTo("Organisation");
            assertThat(entry.actor()).isEqualTo(founder.id.value());
            assertThat(entry.hash()).hasSize(64);
        });
        assertThat(admin.call(log::proof).intact()).isTrue();
    }

    @Test
    void refusesChangesAndDeletionsEvenToTheOwner() {
        found(callers.organisationMember());

        for (String change :
                List.of("update audit.entry set action = 'X'", "delete from audit.entry", "truncate audit.entry")) {
            assertThatThrownBy(() -> owner.execute(change)).hasMessageContaining("append-only");
            assertThatThrownBy(() -> jdbc.sql(change).update()).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void isOpenToAdminsOnly() throws Exception {
        mvc.perform(get("/api/v1/audit").with(callers.moderator().token())).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/audit").with(callers.organisationMember().token()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/audit/proof").with(callers.admin().token())).andExpect(status().isOk());
    }

    private OrganisationDetails found(Caller founder) {
        return founder.call(() -> organisations.create(new OrganisationDetails.Statement(
                DistinctName.like("Audited Trust"), Sector.THIRD, SizeBand.SMALL, Region.WALES, null)));
    }
}
