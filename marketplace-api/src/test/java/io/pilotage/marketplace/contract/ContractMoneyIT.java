package io.pilotage.marketplace.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.testing.PaymentTest;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** From the award to the executive's account, over REST, on real servers and a simulated Stripe. */
@PaymentTest
class ContractMoneyIT extends ContractScene {

    @Test
    void goesFromAwardToTheExecutivesAccountWithTheSameFiguresOnEachStep() throws Exception {
        acceptBothSides();
        call(member, get("/api/v1/contracts/" + contract))
                .andExpect(jsonPath("$.state").value("AGREED"))
                .andExpect(jsonPath("$.agreement.price.payable.amount").value("4080.00"))
                .andExpect(jsonPath("$.agreement.price.net.amount").value("3060.00"));
        assertThat(notices(member)).anySatisfy(title -> assertThat(title).contains("Please pay £4,080.00"));

        String account = onboard();
        stripe.pay(checkout());
        awaitState("ACTIVE");
        assertThat(jdbc.sql("select days_per_month::int from executive.commitment where contract = ?::uuid")
                        .param(contract)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
        assertThat(notices(executive)).anySatisfy(title -> assertThat(title).contains("Work can start"));

        String work = log("1.5");
        call(member, post("/api/v1/days/" + work + "/approval")).andExpect(status().isOk());
        call(member, post("/api/v1/days/" + work + "/approval")).andExpect(status().isOk());

        await().atMost(PATIENCE).until(() -> ledgerOf(member).size() == 4);
        assertThat(ledgerOf(executive))
                .isEqualTo(ledgerOf(member))
                .containsExactly(
                        "Payment received", "Card costs of the payment", "Work approved", "Paid to the executive");
        var transfers = stripe.list("transfers?limit=100&destination=" + account);
        assertThat(transfers.size()).isEqualTo(1);
        assertThat(transfers.get(0).path("amount").asLong()).isEqualTo(1147_50);
        assertThat(notices(executive)).anySatisfy(title -> assertThat(title).contains("£1,147.50 is on its way"));
        call(executive, get("/api/v1/payouts/me"))
                .andExpect(jsonPath("$.state").value("READY"))
                .andExpect(jsonPath("$.owed").isEmpty());
    }

    @Test
    void isNotPaidByTheRedirectAndNotTwice() throws Exception {
        call(member, post("/api/v1/contracts/" + contract + "/checkout"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/contract-state"));
        acceptBothSides();
        call(executive, post("/api/v1/contracts/" + contract + "/checkout")).andExpect(status().isForbidden());

        URI page = checkout();
        assertThat(checkout()).isEqualTo(page);
        call(member, get("/api/v1/contracts/" + contract))
                .andExpect(jsonPath("$.state").value("AGREED"))
                .andExpect(jsonPath("$.paid").value(false));
        call(executive, days(today("1"))).andExpect(status().isConflict());

        stripe.pay(page);
        awaitState("ACTIVE");
        call(member, post("/api/v1/contracts/" + contract + "/checkout"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/already-paid"));
    }

    @Test
    void actsOnMoneyNeedAProofOfTheLastFiveMinutes() throws Exception {
        acceptBothSides();
        String pay = "/api/v1/contracts/" + contract + "/checkout";
        assertAsksForProof(pay, member.tokenByPassword());
        assertAsksForProof(pay, member.tokenProven(Duration.ofSeconds(301)));
        assertAsksForProof("/api/v1/payouts/onboarding", executive.tokenByPassword());

        String key = UUID.randomUUID().toString();
        mvc.perform(post(pay).header("Idempotency-Key", key).with(member.tokenByPassword()))
                .andExpect(status().isUnauthorized());
        mvc.perform(post(pay).header("Idempotency-Key", key).with(member.tokenProven(Duration.ofMinutes(4))))
                .andExpect(status().isOk());

        stripe.pay(checkout());
        awaitState("ACTIVE");
        String approve = "/api/v1/days/" + log("1") + "/approval";
        assertAsksForProof(approve, member.tokenByPassword());
        assertThat(ledgerOf(member)).doesNotContain("Work approved");
        call(member, post(approve)).andExpect(status().isOk());
    }

    private void assertAsksForProof(String path, RequestPostProcessor caller) throws Exception {
        mvc.perform(post(path).with(caller))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/step-up-required"))
                .andExpect(header().string("WWW-Authenticate", containsString("insufficient_user_authentication")))
                .andExpect(header().string("WWW-Authenticate", containsString("acr_values=\"gold\", max_age=\"300\"")));
    }

    @Test
    void moneyAddsUpWhenStripeMisbehavesAllTheWay() throws Exception {
        acceptBothSides();
        stripe.misbehave("{'fault': 'duplicate', 'type': '*', 'times': 4}");
        stripe.misbehave("{'fault': 'reorder', 'type': '*', 'times': 3, 'milliseconds': 1000}");
        stripe.misbehave("{'fault': 'drop', 'type': 'account.updated', 'times': 9}");
        stripe.misbehave("{'fault': 'lose-answer', 'method': 'POST', 'path': '/v1/transfers', 'times': 3}");
        stripe.pay(checkout());
        awaitState("ACTIVE");
        String first = log("1.25");
        String second = log("2.75");
        call(member, post("/api/v1/days/" + first + "/approval")).andExpect(status().isOk());
        String account = onboard();
        call(member, post("/api/v1/days/" + second + "/approval")).andExpect(status().isOk());

        await().atMost(Duration.ofSeconds(90)).until(() -> ledgerOf(member).size() == 6);
        long sent = stripe.list("transfers?limit=100&destination=" + account)
                .valueStream()
                .mapToLong(transfer -> transfer.path("amount").asLong())
                .sum();
        assertThat(sent).isEqualTo(3060_00);
        assertThat(jdbc.sql("select count(*) from (select 1 from billing.posting group by currency having"
                                + " sum(minor) <> 0)")
                        .query(Long.class)
                        .single())
                .isZero();
        call(
                        member,
                        post("/api/v1/contracts/" + contract + "/end")
                                .contentType(APPLICATION_JSON)
                                .content("{\"reason\": \"All of it is done\"}"))
                .andExpect(jsonPath("$.state").value("ENDED"));
    }
}
