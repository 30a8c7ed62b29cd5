package io.pilotage.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.organisation.Invitations;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.organisation.Permission;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.testing.DistinctName;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Turns;
import io.pilotage.ui.testing.Turns.Visitor;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The organisations on the page of one's own account, and the way out of them. */
@ScreenTest
@SignedIn
@ViewPackages(packages = "io.pilotage.ui")
class OrganisationsSectionIT extends SpringBrowserlessTest {

    @Autowired
    private Turns turns;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Invitations invitations;

    @Autowired
    private JdbcClient jdbc;

    private final String kittiwake = DistinctName.like("Kittiwake Trust");
    private final String tern = DistinctName.like("Tern Works");

    private Visitor olive;

    @BeforeEach
    void begin() {
        olive = turns.onboarded("Olive Tern", MarketplaceRole.ORGANISATION_MEMBER);
    }

    @Test
    void letsAMemberLeaveAndTheOrganisationGoesOnWithoutThem() {
        OrganisationId left = found(kittiwake);
        found(tern);
        Visitor ada = turns.onboarded("Ada Quay", MarketplaceRole.ORGANISATION_MEMBER);
        turns.take(olive);
        invitations.invite(left, address(ada), EnumSet.allOf(Permission.class));
        turns.take(ada);
        invitations.accept(token(address(ada)));

        turns.take(olive);
        UI.getCurrent().navigate("account");
        leave(kittiwake);

        assertThat(names()).containsExactly(tern);
        UI.getCurrent().navigate("home");
        UI.getCurrent().navigate("account");
        assertThat(find(ListItem.class).all())
                .noneMatch(item -> item.getElement().getTextRecursively().contains(kittiwake));
        turns.take(ada);
        assertThat(names()).containsExactly(kittiwake);
    }

    @Test
    void tellsTheLastOneInChargeWhyTheyCannotLeave() {
        found(kittiwake);
        UI.getCurrent().navigate("account");

        leave(kittiwake);

        BindingAct act = find(BindingAct.class).single();
        assertThat(act.isOpened()).isTrue();
        assertThat(act.getElement().getTextRecursively())
                .contains(
                        "Somebody must be left who may do everything here. Give every permission to a colleague first.");
        assertThat(names()).containsExactly(kittiwake);
    }

    @Test
    void showsTwentyAtFirstAndTheOthersWhenAsked() {
        for (int number = 1; number <= 21; number++) {
            found(DistinctName.like("Harbour"));
        }
        UI.getCurrent().navigate("account");
        assertThat(ways()).hasSize(20);

        test(find(Button.class).withText("Show more").single()).click();

        assertThat(ways()).hasSize(21);
    }

    private void leave(String name) {
        ListItem item = find(ListItem.class)
                .withCondition(it -> it.getElement().getTextRecursively().contains(name))
                .single();
        test(find(Button.class, item).withText("Leave").single()).click();
        BindingAct act = find(BindingAct.class).single();
        assertThat(act.getElement().getTextRecursively())
                .contains("in the name of " + name, "Only by a new invitation");
        test(find(Button.class, act).withText("Leave").single()).click();
    }

    private List<Button> ways() {
        return find(Button.class).withText("Leave").all();
    }

    private OrganisationId found(String name) {
        return organisations
                .create(new OrganisationDetails.Statement(name, Sector.THIRD, SizeBand.SMALL, Region.WALES, null))
                .id();
    }

    private List<String> names() {
        return organisations.mine((OrganisationId) null, 100).items().stream()
                .map(OrganisationDetails::name)
                .toList();
    }

    private static String address(Visitor visitor) {
        return visitor.id().value() + "@test.pilotage.example";
    }

    private String token(String address) {
        String link = jdbc.sql(
                        "select secret_link from notification.mail where address = :address order by id desc limit 1")
                .param("address", address)
                .query(String.class)
                .single();
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
