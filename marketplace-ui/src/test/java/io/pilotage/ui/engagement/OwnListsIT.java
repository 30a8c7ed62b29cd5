package io.pilotage.ui.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.Engagements;
import io.pilotage.marketplace.firm.FirmDetails;
import io.pilotage.marketplace.firm.Firms;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.EngagementKind;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.ui.testing.CountedStatements;
import io.pilotage.ui.testing.DistinctName;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Turns;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody has many of: shown page by page, with as many statements for many as for few. */
@ScreenTest
@SignedIn
@ViewPackages(packages = "io.pilotage.ui")
class OwnListsIT extends SpringBrowserlessTest {

    @Autowired
    private Turns turns;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Engagements engagements;

    @Autowired
    private Firms firms;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        turns.onboarded("Olive Stone", MarketplaceRole.ORGANISATION_MEMBER);
    }

    @Test
    void takesAsManyStatementsForManyAsForFew() {
        found(2);
        List<Long> few = statements("home", "hiring", "team", "hiring/new");
        found(4);
        assertThat(statements("home", "hiring", "team", "hiring/new")).isEqualTo(few);
    }

    @Test
    void theHomeOfAFirmTakesAsManyForManyAsForFew() {
        turns.onboarded("Fay Brandon", MarketplaceRole.FIRM_MEMBER);
        foundFirms(2);
        List<Long> few = statements("home", "fees");
        foundFirms(4);
        assertThat(statements("home", "fees")).isEqualTo(few);
    }

    @Test
    void theHomeOfStaffTakesAsManyForManyAsForFew() {
        turns.take(turns.staff("Ada Quay", "admin"));
        leaveToStaff(2);
        statements("home", "approvals"); // that staff read them is noted once
        List<Long> few = statements("home", "approvals");
        leaveToStaff(4);
        assertThat(statements("home", "approvals")).isEqualTo(few);
    }

    @AfterEach
    void nothingIsLeftToStaff() {
        jdbc.sql("delete from approval.approval where words = 'Interim CIO'").update();
    }

    private void foundFirms(int times) {
        for (int i = 0; i < times; i++) {
            firms.found(new FirmDetails.Statement(
                    DistinctName.like("Beacon Partners"),
                    "We place technology leaders with small organisations.",
                    null));
        }
    }

    private void leaveToStaff(int times) {
        jdbc.sql("""
            insert into approval.approval (id, kind, thing, words, minor, currency, page, payer, payee, asked_by, asked_at, left_to_staff)
            select uuidv7(), 'REFUND', gen_random_uuid(), 'Interim CIO', 600000, 'GBP', '/suspense', gen_random_uuid(),
                gen_random_uuid(), gen_random_uuid(), now(), true
            from generate_series(1, :times)\
            """).param("times", times).update();
    }

    @Test
    void showsTwentyAtFirstAndTheOlderOnesWhenAsked() {
        OrganisationId organisation = organisation();
        for (int number = 1; number <= 23; number++) {
            draft(organisation, "Draft " + number);
        }
        UI.getCurrent().navigate("hiring");
        assertThat(find(EngagementCard.class).all()).hasSize(20);

        test(find(Button.class).withText("Show older ones").single()).click();

        assertThat(find(EngagementCard.class).all()).hasSize(23);
        assertThat(find(EngagementCard.class).last().getElement().getTextRecursively())
                .contains("Draft 1");
        assertThat(find(Button.class).withText("Show older ones").exists()).isFalse();
    }

    private List<Long> statements(String... pages) {
        return Stream.of(pages)
                .map(page -> CountedStatements.during(() -> UI.getCurrent().navigate(page)))
                .toList();
    }

    private void found(int times) {
        for (int i = 0; i < times; i++) {
            draft(organisation(), "Put our data in order");
        }
    }

    private OrganisationId organisation() {
        return organisations
                .create(new OrganisationDetails.Statement(
                        DistinctName.like("Tideway Works"), Sector.PRIVATE, SizeBand.MEDIUM, Region.NORTH_EAST, null))
                .id();
    }

    private void draft(OrganisationId organisation, String title) {
        engagements.create(
                organisation, Brief.of(EngagementKind.FRACTIONAL).title(title).build());
    }
}
