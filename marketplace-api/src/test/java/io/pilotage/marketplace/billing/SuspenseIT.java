package io.pilotage.marketplace.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.billing.PaymentInSuspense.State;
import io.pilotage.marketplace.billing.PaymentInSuspense.Why;
import io.pilotage.marketplace.notification.Inbox;
import io.pilotage.marketplace.notification.ReceivedNotice;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.PaymentTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Money that no charge explains is booked, held, shown to admins and sent back, once. */
@PaymentTest
class SuspenseIT extends PaymentScene {

    private static final Money DUE = Money.parse("GBP 4080.00");

    @Autowired
    private PaymentsInSuspense suspense;

    @Autowired
    private SchedulerClient jobs;

    @Autowired
    private Inbox inbox;

    @Autowired
    private MockMvc mvc;

    private Caller admin;

    @BeforeEach
    void anAdminSignsIn() {
        admin = callers.admin();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'fault': 'duplicate', 'type': 'checkout.session.completed', 'times': 5}",
                "{'fault': 'drop', 'type': 'checkout.session.completed', 'times': 1}",
                "{'fault': 'reorder', 'type': '*', 'times': 4, 'milliseconds': 500}"
            })
    void holdsASecondPaymentOnceWhateverHappensToTheWebhooks(String misbehaviour) {
        URI ours = checkout();
        URI another = stripe.page(charge.value(), DUE);
        stripe.misbehave(misbehaviour);

        stripe.pay(ours);
        stripe.pay(another);

        PaymentInSuspense payment = awaitHeld();
        assertThat(payment.why()).isEqualTo(Why.ALREADY_PAID);
        assertThat(payment.received()).isEqualTo(DUE);
        awaitEntries(
                "Payment received",
                "Card costs of the payment",
                "Payment that does not match what was due",
                "Card costs of the payment");
        assertThat(balance(AccountKind.CLIENT_FUNDS.of(reference.value()))).isEqualTo(GROSS.negated());
        assertBooksBalance();
    }

    @ParameterizedTest
    @CsvSource({"GBP 1.00, OTHER_AMOUNT", "GBP 9999.99, OTHER_AMOUNT", "EUR 4080.00, OTHER_CURRENCY"})
    void holdsAPaymentThatIsNotWhatWasDueAndStillTakesTheRightOne(Money wrong, Why why) {
        stripe.pay(stripe.page(charge.value(), wrong));

        PaymentInSuspense payment = awaitHeld();
        assertThat(payment.why()).isEqualTo(why);
        assertThat(payment.received()).isEqualTo(wrong);
        assertThat(payment.due()).isEqualTo(DUE);
        assertThat(paid()).isFalse();
        assertBooksBalance();

        pay();

        assertThat(balance(AccountKind.CLIENT_FUNDS.of(reference.value()))).isEqualTo(GROSS.negated());
        assertThat(payments()).hasSize(1);
    }

    @Test
    void tellsAdminsAndThosePaying() {
        stripe.pay(stripe.page(charge.value(), Money.parse("GBP 1.00")));

        awaitHeld();

        assertThat(notices(admin))
                .anySatisfy(notice -> assertThat(notice.title()).contains("£1.00", "needs your decision"));
        assertThat(notices(payer))
                .anySatisfy(notice -> assertThat(notice.body()).contains("£4,080.00 was due"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'fault': 'duplicate', 'type': '*', 'times': 1}",
                "{'fault': 'lose-answer', 'method': 'POST', 'path': '/v1/refunds', 'times': 2}"
            })
    void sendsThePaymentBackOnceWithTheReasonOfAnAdmin(String misbehaviour) throws Exception {
        pay();
        stripe.pay(stripe.page(charge.value(), DUE));
        PaymentInSuspense payment = awaitHeld();
        stripe.misbehave(misbehaviour);

        mvc.perform(refund(payment, "Paid twice by two colleagues.").with(admin.tokenByPassword()))
                .andExpect(status().isUnauthorized());
        refund(admin, payment, "Paid twice by two colleagues.")
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.state").value("REFUNDING"));
        refund(admin, payment, "Paid twice by two colleagues.").andExpect(status().isConflict());

        awaitState(payment, State.REFUNDED);
        assertThat(stripe.list("refunds?limit=100&charge=" + payment.stripeCharge())
                        .valueStream())
                .singleElement()
                .satisfies(refund -> assertThat(refund.path("amount").asLong()).isEqualTo(4080_00));
        awaitEntries(
                "Payment received",
                "Card costs of the payment",
                "Payment that does not match what was due",
                "Card costs of the payment",
                "Sent back to the payer");
        assertBooksBalance();
        assertThat(actions(payment)).containsExactly("PaymentSuspended", "RefundOrdered", "PaymentRefunded");
        assertThat(notices(payer))
                .anySatisfy(notice -> assertThat(notice.body()).contains("Paid twice by two colleagues."));
    }

    @Test
    void muchMoneyGoesBackOnlyWhenASecondAdminSaysSo() throws Exception {
        stripe.pay(stripe.page(charge.value(), Money.parse("GBP 9999.99")));
        PaymentInSuspense payment = awaitHeld();
        refund(admin, payment, "Nobody owes so much.")
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.state").value("HELD"));
        refund(admin, payment, "Nobody owes so much.")
                .andExpect(jsonPath("$.state").value("HELD"));
        assertThat(approvalsOf(admin, payment)).isEmpty();

        Caller second = callers.admin();
        String id = approvalsOf(second, payment).getFirst();
        mvc.perform(post("/api/v1/approvals/" + id + "/approval").with(second.token()))
                .andExpect(status().isNoContent());

        awaitState(payment, State.REFUNDED);
        assertThat(notices(payer))
                .anySatisfy(notice -> assertThat(notice.body()).contains("Nobody owes so much."));
        assertBooksBalance();
    }

    @Test
    void isNotDecidedByAnAdminWhoIsPaid() throws Exception {
        stripe.pay(stripe.page(charge.value(), Money.parse("GBP 3.00")));
        PaymentInSuspense payment = awaitHeld();

        refund(callers.admin(executives.personOf(executive)), payment, "I would like it to stay.")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/own-money"));
        assertThat(payments().getFirst().state()).isEqualTo(State.HELD);
    }

    @Test
    void isNotDecidedByAnAdminWhoActsForASide() throws Exception {
        stripe.pay(stripe.page(charge.value(), Money.parse("GBP 3.00")));
        PaymentInSuspense payment = awaitHeld();
        jdbc.sql("insert into organisation.member (organisation, person, permissions) values (:payer, :admin,"
                        + " '{\"granted\": []}')")
                .param("payer", payment.payer().value())
                .param("admin", admin.id.value())
                .update();

        refund(admin, payment, "I would like it back.")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/own-money"));
        assertThat(payments().getFirst().state()).isEqualTo(State.HELD);
    }

    private List<String> approvalsOf(Caller caller, PaymentInSuspense payment) throws Exception {
        return JsonPath.read(
                mvc.perform(get("/api/v1/approvals").with(caller.token()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.items[?(@.thing == '" + payment.id().value() + "')].id");
    }

    @Test
    void asksAgainWhenStripeRefusesTheRefund() throws Exception {
        stripe.pay(stripe.page(charge.value(), Money.parse("GBP 12.00")));
        PaymentInSuspense payment = awaitHeld();
        stripe.misbehave("{'fault': 'fail', 'method': 'POST', 'path': '/v1/refunds', 'status': 400, 'times': 1}");

        refund(admin, payment, "Not for any of our charges.").andExpect(status().isAccepted());
        await().atMost(PATIENCE).until(() -> payments().getFirst().problem() != null);
        assertThat(payments().getFirst().state()).isEqualTo(State.HELD);
        assertThat(notices(admin))
                .anySatisfy(notice -> assertThat(notice.title()).contains("refused"));

        refund(admin, payment, "Not for any of our charges.").andExpect(status().isAccepted());
        awaitState(payment, State.REFUNDED);
        assertBooksBalance();
    }

    @Test
    void asksAgainWhileTheJobOfTheRefusedRefundIsStillThere() throws Exception {
        stripe.pay(stripe.page(charge.value(), Money.parse("GBP 13.00")));
        PaymentInSuspense payment = awaitHeld();
        stripe.misbehave("{'fault': 'fail', 'method': 'POST', 'path': '/v1/refunds', 'status': 400, 'times': 1}");
        refund(admin, payment, "Not for any of our charges.").andExpect(status().isAccepted());
        await().atMost(PATIENCE).until(() -> payments().getFirst().problem() != null);
        for (String name : List.of("", "/0")) {
            await().atMost(PATIENCE)
                    .until(() -> jobs.scheduleIfNotExists(
                            BillingJobs.REFUND
                                    .instance(payment.id().value() + name)
                                    .build(),
                            Instant.now().plus(Duration.ofDays(1))));
        }

        refund(admin, payment, "Not for any of our charges.").andExpect(status().isAccepted());

        awaitState(payment, State.REFUNDED);
    }

    @Test
    void sendsARefundWhoseJobWasLost() {
        stripe.pay(stripe.page(charge.value(), Money.parse("GBP 14.00")));
        PaymentInSuspense payment = awaitHeld();

        jdbc.sql("""
            update billing.payment_in_suspense
            set state = 'REFUNDING', decision = 'Paid by mistake.', decided_by = :by, decided_at = now() where id = :id\
            """)
                .param("by", admin.id.value())
                .param("id", payment.id().value())
                .update();

        awaitState(payment, State.REFUNDED);
    }

    @Test
    void isForAdminsWhoGiveAReason() throws Exception {
        stripe.pay(stripe.page(charge.value(), Money.parse("GBP 2.00")));
        PaymentInSuspense payment = awaitHeld();

        for (Caller other : List.of(payer, callers.moderator(), callers.executive())) {
            mvc.perform(get("/api/v1/payments-in-suspense").with(other.token())).andExpect(status().isForbidden());
            refund(other, payment, "This is mine.").andExpect(status().isForbidden());
        }
        refund(admin, payment, " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        mvc.perform(post("/api/v1/payments-in-suspense/" + UUID.randomUUID() + "/refund")
                        .with(admin.token())
                        .contentType(APPLICATION_JSON)
                        .content("{\"reason\": \"Nobody knows it.\"}"))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/payments-in-suspense?state=HELD&limit=100").with(admin.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[?(@.charge == '" + charge.value() + "')].received.amount")
                        .value("2.00"));
        assertThat(payments().getFirst().state()).isEqualTo(State.HELD);
    }

    private ResultActions refund(Caller by, PaymentInSuspense payment, String reason) throws Exception {
        return mvc.perform(refund(payment, reason).with(by.token()));
    }

    private static MockHttpServletRequestBuilder refund(PaymentInSuspense payment, String reason) {
        return post("/api/v1/payments-in-suspense/" + payment.id().value() + "/refund")
                .contentType(APPLICATION_JSON)
                .content("{\"reason\": \"" + reason + "\"}");
    }

    private List<PaymentInSuspense> payments() {
        return admin.call(() -> suspense.newest(null, null, 100)).items().stream()
                .filter(payment -> payment.charge().equals(charge))
                .toList();
    }

    private PaymentInSuspense awaitHeld() {
        await().atMost(PATIENCE).until(() -> !payments().isEmpty());
        assertThat(payments()).hasSize(1);
        return payments().getFirst();
    }

    private void awaitState(PaymentInSuspense payment, State state) {
        await().atMost(PATIENCE)
                .until(() -> payments().stream().anyMatch(it -> it.id().equals(payment.id()) && it.state() == state));
    }

    private void awaitEntries(String... words) {
        await().atMost(PATIENCE).until(() -> ledger.about(List.of(reference)).size() == words.length);
        assertThat(ledger.about(List.of(reference)))
                .extracting(LedgerEntry::words)
                .containsExactlyInAnyOrder(words);
    }

    private List<ReceivedNotice> notices(Caller caller) {
        return caller.call(() -> inbox.notices(null, 100)).items();
    }

    private List<String> actions(PaymentInSuspense payment) {
        return jdbc.sql("select action from audit.entry where subject = :subject order by id")
                .param("subject", payment.id().value())
                .query(String.class)
                .list();
    }
}
