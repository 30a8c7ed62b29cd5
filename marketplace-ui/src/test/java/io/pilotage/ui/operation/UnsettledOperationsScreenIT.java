package io.pilotage.ui.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import io.pilotage.ui.security.ProofDialog;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Turns;
import io.pilotage.ui.testing.Turns.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ScreenTest
@ViewPackages(packages = "io.pilotage.ui")
class UnsettledOperationsScreenIT extends SpringBrowserlessTest {

    @Autowired
    private Turns turns;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @SignedIn
    void showsAnAdminWhatStripeHasNotAnsweredAndTriesItAgain() {
        UUID operation = unanswered();
        Visitor ada = turns.staff("Ada Quay", "admin");
        turns.takeByPassword(ada);

        UI.getCurrent().navigate("unsettled-operations");
        test(find(Button.class).withText("Try again now").all().getFirst()).click();
        assertThat(find(ProofDialog.class).exists()).as("asks who it is").isTrue();
        assertThat(retries(operation)).isZero();

        find(Dialog.class).all().forEach(Dialog::close); // as the way through Keycloak and back leaves none open
        turns.take(ada);
        UI.getCurrent().navigate("home");
        UI.getCurrent().navigate("unsettled-operations");
        assertThat(words()).contains("Page for a payment, £12.00", "No answer yet", "still no answer", "3", "Next try");
        test(find(Button.class).withText("Try again now").all().getFirst()).click();

        assertThat(retries(operation)).isOne();
    }

    private int retries(UUID operation) {
        return jdbc.sql("select count(*) from audit.entry where action = 'OperationRetried' and subject = :operation")
                .param("operation", operation)
                .query(Integer.class)
                .single();
    }

    @Test
    @SignedIn(staffRoles = "moderator")
    void isClosedToModerators() {
        UI.getCurrent().navigate("unsettled-operations");
        assertThat(getCurrentView()).isNotInstanceOf(UnsettledOperationsView.class);
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    /** As billing leaves it when Stripe did not answer; how it gets there is tested in billing. */
    private UUID unanswered() {
        UUID operation = UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff"); // before all others
        jdbc.sql("""
            insert into billing.charge (id, reference, payer, payee, description, return_path, currency, gross, platform_fee, vat,
                payable, net, platform_fee_percent, vat_percent, payout_days, raised_at, state, paid_at, stripe_charge)
            values (:id, :id, :id, :id, 'Fractional CIO, 4 days', '/contracts/1', 'GBP', 340000, 34000, 68000,
                408000, 306000, 10, 20, 2, now(), 'PAID', now(), 'ch_first')""").param("id", operation).update();
        jdbc.sql("""
            insert into billing.stripe_operation (id, purpose, idempotency_key, request, attempts, problem, prepared_at, changed_at)
            values (:id, 'checkout/test/0', 'key-test', :request::jsonb, 3, 'still no answer', now(), now())""")
                .param("id", operation)
                .param("request", """
                    {"request": "open-checkout", "charge": "%1$s", "reference": "%1$s", "description": "Fractional CIO, 4 days",
                     "gross": {"amount": "10.00", "currency": "GBP"}, "vat": {"amount": "2.00", "currency": "GBP"},
                     "successUrl": "/paid", "cancelUrl": "/unpaid"}""".formatted(operation))
                .update();
        return operation;
    }
}
