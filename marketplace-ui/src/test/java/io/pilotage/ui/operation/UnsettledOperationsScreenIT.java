package io.pilotage.ui.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.pilotage.ui.testing.ScreenTest;
import io.pilotage.ui.testing.SignedIn;
import io.pilotage.ui.testing.Turns;
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
        turns.take(turns.staff("Ada Quay", "admin"));

        UI.getCurrent().navigate("unsettled-operations");
        assertThat(words()).contains("Refund, £12.00", "No answer yet", "still no answer", "3", "Next try");
        test(find(Button.class).withText("Try again now").all().getFirst()).click();

        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where action = 'OperationRetried' and subject = :operation")
                        .param("operation", operation)
                        .query(Integer.class)
                        .single())
                .isOne();
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
            insert into billing.stripe_operation (id, purpose, idempotency_key, request, attempts, problem, prepared_at, changed_at)
            values (:id, 'refund/test/0', 'key-test', :request::jsonb, 3, 'still no answer', now(), now())""")
                .param("id", operation)
                .param("request", """
                    {"request": "refund", "payment": "%s", "amount": {"amount": "12.00", "currency": "GBP"}, "stripeCharge": "ch_test"}""".formatted(operation))
                .update();
        return operation;
    }
}
