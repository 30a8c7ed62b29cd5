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
import io.pilotage.marketplace.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class AuditIT {

    @Autowired
    private AuditLog log;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Callers callers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc mvc;

    @Test
    void recordsWhoDidWhatAndProvesThatNothingWasChanged() {
        Caller founder = callers.organisationMember();
        var organisation = found(founder);
        log.seal();

        Caller admin = callers.admin();
        var entries = admin.call(() -> log.entries(organisation.id().value(), null, 10))
                .items();
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("OrganisationCreated");
            assertThat(entry.subjectKind()).isEqualTo("Organisation");
            assertThat(entry.actor()).isEqualTo(founder.id.value());
            assertThat(entry.hash()).hasSize(64);
        });
        assertThat(admin.call(log::firstBrokenLink)).isEmpty();
    }

    @Test
    void findsAnEntryThatSomebodyChangedBehindTheTriggersBack() {
        var organisation = found(callers.organisationMember());
        log.seal();
        Caller admin = callers.admin();

        transaction.executeWithoutResult(tampering -> {
            jdbc.sql("alter table audit.entry disable trigger entry_append_only")
                    .update();
            jdbc.sql("update audit.entry set action = 'NothingHappened' where subject = :subject")
                    .param("subject", organisation.id().value())
                    .update();
            assertThat(admin.call(log::firstBrokenLink))
                    .hasValueSatisfying(entry -> assertThat(entry.action()).isEqualTo("NothingHappened"));
            tampering.setRollbackOnly();
        });
    }

    @Test
    void refusesChangesAndDeletions() {
        found(callers.organisationMember());

        assertThatThrownBy(() -> jdbc.sql("update audit.entry set action = 'X'").update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from audit.entry").update()).hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("truncate audit.entry").update()).hasMessageContaining("append-only");
    }

    @Test
    void isOpenToAdminsOnly() throws Exception {
        mvc.perform(get("/api/v1/audit").with(callers.moderator().token())).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/audit").with(callers.organisationMember().token()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/audit/proof").with(callers.admin().token())).andExpect(status().isOk());
    }

    private OrganisationDetails found(Caller founder) {
        return founder.call(() -> organisations.create(
                new OrganisationDetails.Statement("Audited Trust", Sector.THIRD, SizeBand.SMALL, Region.WALES, null)));
    }
}
