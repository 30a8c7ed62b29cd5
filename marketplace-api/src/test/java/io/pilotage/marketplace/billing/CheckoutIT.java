package io.pilotage.marketplace.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.shared.NotFound;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.PaymentTest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Money arrives once, whatever happens to the messages about it. */
@PaymentTest
class CheckoutIT extends PaymentScene {

    @Autowired
    private Payouts payouts;

    @Autowired
    private MockMvc mvc;

    @Test
    void theWebhookAndNotTheRedirectMakesAChargePaid() throws Exception {
        stripe.misbehave("{'fault': 'drop', 'type': '*', 'times': 50}");
        URI page = checkout();
        assertThat(paid()).isFalse();
        stripe.behave();

        assertThat(stripe.pay(page)).isEqualTo("paid");

        awaitPaid();
        assertBookedOnce();
        assertThatThrownBy(this::checkout).isInstanceOf(AlreadyPaid.class);
    }

    @Test
    void aDeclinedCardPaysNothingAndTheSamePageTakesAnother() {
        URI page = checkout();
        assertThat(stripe.pay(page, "4000000000000002")).isEqualTo("declined");
        assertThat(paid()).isFalse();
        assertThat(ledger.about(List.of(reference))).isEmpty();
        assertThat(checkout()).isEqualTo(page);

        stripe.pay(page);

        awaitPaid();
        assertBookedOnce();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'fault': 'duplicate', 'type': 'checkout.session.completed'}",
                "{'fault': 'delay', 'type': 'checkout.session.completed', 'milliseconds': 3000}",
                "{'fault': 'drop', 'type': 'checkout.session.completed'}",
                "{'fault': 'reorder', 'type': '*', 'times': 3, 'milliseconds': 1000}",
                "{'fault': 'fail', 'method': 'GET', 'path': '/v1/checkout/sessions/*', 'status': 500, 'times': 3}",
                "{'fault': 'slow', 'method': 'GET', 'path': '/v1/checkout/sessions/*', 'milliseconds': 4000, 'times':"
                        + " 1}"
            })
    void isBookedOnceWhateverHappensToTheWebhook(String misbehaviour) {
        URI page = checkout();
        stripe.misbehave(misbehaviour);

        stripe.pay(page);

        awaitPaid();
        assertBookedOnce();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'fault': 'lose-answer', 'method': 'POST', 'path': '/v1/checkout/sessions', 'times': 2}",
                "{'fault': 'fail', 'method': 'POST', 'path': '/v1/checkout/sessions', 'status': 500, 'times': 1}",
                "{'fault': 'fail', 'method': 'POST', 'path': '/v1/checkout/sessions', 'status': 429, 'times': 1}"
            })
    void opensOnePageWhenTheAnswerIsLost(String misbehaviour) {
        stripe.misbehave(misbehaviour);
        assertThatThrownBy(this::checkout).isInstanceOf(PaymentsUnavailable.class);

        URI page = checkout();

        assertThat(checkout()).isEqualTo(page);
        assertThat(pagesOf(charge)).isEqualTo(1);
    }

    @Test
    void thoseWhoPayAtOnceAreSentToTheSamePage() throws Exception {
        stripe.misbehave("{'fault': 'slow', 'method': 'POST', 'path': '/v1/checkout/sessions', 'milliseconds': 1500}");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(Collections.nCopies(8, this::checkout)))
                    .extracting(Future::get)
                    .hasSize(8)
                    .containsOnly(checkout());
        }
        assertThat(pagesOf(charge)).isEqualTo(1);
    }

    /** For example because the secret key of another account was set for a while. */
    @Test
    void aPageThatStripeDoesNotKnowKeepsNobodyFromPayingOnceItsTimeIsOver() {
        URI page = checkout();
        jdbc.sql("update billing.charge set checkout_session = 'cs_test_nowhere' where id = :id")
                .param("id", charge.value())
                .update();
        assertThatThrownBy(() -> charges.closePage(reference)).isInstanceOf(PaymentUnderWay.class);
        assertThat(checkout()).isEqualTo(page);

        jdbc.sql("update billing.charge set checkout_expires_at = now() - interval '1 minute' where id = :id")
                .param("id", charge.value())
                .update();

        charges.closePage(reference);
        assertThat(checkout()).isNotEqualTo(page);
        assertThat(pagesOf(charge)).isEqualTo(2);
    }

    @Test
    void anotherOrganisationDoesNotLearnThatTheChargeExists() {
        Caller stranger = callers.organisationMember();

        assertThatThrownBy(() -> stranger.call(() -> charges.startCheckout(charge)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anothersRushAtStripeKeepsNobodyFromPaying() throws Exception {
        stripe.misbehave("{'fault': 'fail', 'method': 'POST', 'path': '/v1/accounts', 'status': 429, 'times': 12}");
        Caller rushed = callers.executive();
        for (int visit = 0; visit < 11; visit++) {
            assertThatThrownBy(() -> rushed.call(payouts::onboard)).isInstanceOf(PaymentsBusy.class);
        }

        assertThat(checkout()).isNotNull();
        mvc.perform(post("/api/v1/payouts/onboarding").with(rushed.token()))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "5"))
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/payments-busy"))
                .andExpect(jsonPath("$.detail").value(endsWith("please try again in 5 seconds.")));
        assertThat(rushed.call(payouts::onboard)).isNotNull();
    }

    private long pagesOf(ChargeId id) {
        return stripe.list("checkout/sessions?limit=100")
                .valueStream()
                .filter(page -> page.path("client_reference_id")
                        .asString()
                        .equals(id.value().toString()))
                .count();
    }
}
