package io.pilotage.ui.suspense;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import io.pilotage.marketplace.billing.PaymentInSuspense.State;
import io.pilotage.marketplace.billing.PaymentsInSuspense;
import io.pilotage.marketplace.identity.MarketplaceRole;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.organisation.Organisations;
import io.pilotage.marketplace.shared.Region;
import io.pilotage.marketplace.shared.Sector;
import io.pilotage.marketplace.shared.SizeBand;
import io.pilotage.ui.component.BindingAct;
import io.pilotage.ui.component.CheckedForm;
import io.pilotage.ui.security.ProofDialog;
import io.pilotage.ui.testing.DistinctName;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Turns;
import io.pilotage.ui.testing.Turns.Visitor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class SuspenseScreenIT extends SpringBrowserlessTest {

    @Autowired
    private Turns turns;

    @Autowired
    private Organisations organisations;

    @Autowired
    private PaymentsInSuspense payments;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @SignedIn
    void showsAnAdminWhatWaitsAndSendsItBackWithAReason() {
        UUID payment = paidTwice(408_000);
        Visitor ada = turns.staff("Ada Quay", "admin");
        turns.takeByPassword(ada);

        UI.getCurrent().navigate("home");
        assertThat(words()).containsPattern("payments? waits? in suspense");
        UI.getCurrent().navigate("suspense");
        assertThat(words())
                .contains("£4,080.00 from Harbour Lights Housing", "had been paid before", "Needs a decision");
        test(find(Button.class).withText("Send it back").single()).click();
        BindingAct act = find(BindingAct.class).single();
        test(find(Button.class, act).withText("Send it back").single()).click();
        assertThat(find(TextArea.class, act).single().isInvalid()).isTrue();
        find(TextArea.class, act).single().setValue("Two colleagues paid at once.");
        String place = place(act);
        test(find(Button.class, act).withText("Send it back").single()).click();
        assertThat(find(ProofDialog.class).exists()).as("asks who it is").isTrue();
        assertThat(words()).contains("Needs a decision");

        find(Dialog.class).all().forEach(Dialog::close); // as the way through Keycloak and back leaves none open
        turns.take(ada);
        UI.getCurrent().navigate("home");
        UI.getCurrent().navigate("suspense");
        test(find(Button.class).withText("Send it back").single()).click();
        BindingAct again = find(BindingAct.class).all().getLast();
        assertThat(place(again)).as("where the browser keeps the reason").isEqualTo(place);
        assertThat(find(TextArea.class, again).single().isEmpty())
                .as("nobody else keeps it")
                .isTrue();
        find(TextArea.class, again).single().setValue("Two colleagues paid at once."); // as the browser puts it back
        test(find(Button.class, again).withText("Send it back").single()).click();

        assertThat(words()).contains("On its way back", "Two colleagues paid at once.");
        assertThat(refunding()).contains(payment);
    }

    private String place(BindingAct act) {
        return find(CheckedForm.class, act).single().getElement().getAttribute("data-kept");
    }

    @Test
    @SignedIn
    void letsASecondAdminDecideAboutALargePayment() {
        UUID payment = paidTwice(612_000);
        turns.take(turns.staff("Ada Quay", "admin"));
        UI.getCurrent().navigate("suspense");
        test(find(Button.class).withText("Send it back").all().getFirst()).click();
        BindingAct act = find(BindingAct.class).single();
        assertThat(act.getElement().getTextRecursively()).contains("needs a second admin");
        find(TextArea.class, act).single().setValue("Paid by two departments.");
        test(find(Button.class, act).withText("Send it back").single()).click();
        assertThat(refunding()).doesNotContain(payment);
        assertThat(words()).contains("Waits for a second admin", "Ada Quay has decided to send it back");
        assertThat(find(Notification.class).all().getLast().getElement().getProperty("text", ""))
                .contains("waits for a second admin");
        UI.getCurrent().navigate("approvals");
        assertThat(words()).doesNotContain("£6,120.00");

        turns.take(turns.staff("Bela Pier", "admin"));
        UI.getCurrent().navigate("approvals");
        assertThat(words())
                .contains("£6,120.00", "Ada Quay", "Paid by two departments.", "Harbour Lights Housing", "Arrived on ");
        test(find(Button.class).withText("Approve").all().getFirst()).click();
        BindingAct approval = find(BindingAct.class).all().getLast();
        test(find(Button.class, approval).withText("Approve").single()).click();

        assertThat(words()).doesNotContain("£6,120.00");
        assertThat(refunding()).contains(payment);
    }

    private List<UUID> refunding() {
        return payments.newest(State.REFUNDING, null, 100).items().stream()
                .map(payment -> payment.id().value())
                .toList();
    }

    @Test
    @SignedIn(staffRoles = "moderator")
    void isClosedToModerators() {
        UI.getCurrent().navigate("suspense");
        assertThat(getCurrentView()).isNotInstanceOf(SuspenseView.class);
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    /** As billing leaves it when Stripe tells of a second payment; how it gets there is tested in billing. */
    private UUID paidTwice(long minor) {
        turns.onboarded("Opal Ferry", MarketplaceRole.ORGANISATION_MEMBER);
        OrganisationId payer = organisations
                .create(new OrganisationDetails.Statement(
                        DistinctName.like("Harbour Lights Housing"), Sector.THIRD, SizeBand.MEDIUM, Region.WALES, null))
                .id();
        UUID charge = UUID.randomUUID();
        jdbc.sql("""
            insert into billing.charge (id, reference, payer, payee, description, return_path, currency, gross, platform_fee, vat,
                payable, net, platform_fee_percent, vat_percent, payout_days, raised_at, state, paid_at, stripe_charge)
            values (:id, :id, :payer, :id, 'Fractional CIO, 4 days', '/contracts/1', 'GBP', 340000, 34000, 68000,
                408000, 306000, 10, 20, 2, now(), 'PAID', now(), :stripe)\
            """)
                .param("id", charge)
                .param("payer", payer.value())
                .param("stripe", "ch_first_" + charge)
                .update();
        UUID payment = UUID.randomUUID();
        jdbc.sql("""
            insert into billing.payment_in_suspense (id, charge, session, stripe_charge, why, minor, currency, checked_at, received_at)
            values (:id, :charge, 'cs_test', :stripe, 'ALREADY_PAID', :minor, 'GBP', now(), now())\
            """)
                .param("id", payment)
                .param("minor", minor)
                .param("charge", charge)
                .param("stripe", "ch_second_" + charge)
                .update();
        return payment;
    }
}
