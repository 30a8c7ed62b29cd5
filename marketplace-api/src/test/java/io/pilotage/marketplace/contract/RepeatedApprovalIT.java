package io.pilotage.marketplace.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.testing.PaymentTest;
import org.junit.jupiter.api.Test;

/** Approving again changes nothing, however much is approved already and however little it is worth. */
@PaymentTest
class RepeatedApprovalIT extends ContractScene {

    @Override
    String rate() {
        return "GBP 0.02";
    }

    @Override
    String bought() {
        return "23";
    }

    @Test
    void releasesEachPartOnceToThePennyWhenAllOfItIsApprovedTwice() throws Exception {
        acceptBothSides();
        String account = onboard();
        stripe.pay(checkout());
        awaitState("ACTIVE");

        approveTwice("2.5");
        approveTwice("0.5"); // a penny that is all fee
        approveTwice("0.25"); // rounds to nothing
        approveTwice("12");
        approveTwice("7.75");

        call(member, get("/api/v1/contracts/" + contract))
                .andExpect(jsonPath("$.left").value(0))
                .andExpect(jsonPath("$.agreement.price.gross.amount").value("0.46"))
                .andExpect(jsonPath("$.agreement.price.net.amount").value("0.41"));
        assertThat(released("gross")).isEqualTo(46);
        assertThat(released("net")).isEqualTo(41);
        await().atMost(PATIENCE).until(() -> waiting() == 0);
        assertThat(sent(account)).isEqualTo(41);
    }

    private void approveTwice(String days) throws Exception {
        String work = log(days);
        int version = approve(work);
        assertThat(approve(work)).as("version after approving again").isEqualTo(version);
    }

    private int approve(String work) throws Exception {
        return JsonPath.read(
                call(member, post("/api/v1/days/" + work + "/approval"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.version");
    }

    private long released(String line) {
        return jdbc.sql("select sum(" + line + ") from billing.release where payee = :payee")
                .param("payee", award.executive().value())
                .query(Long.class)
                .single();
    }

    /** How many releases wait to be sent. */
    private long waiting() {
        return jdbc.sql("select count(*) from billing.release where state = 'DUE' and payee = :payee")
                .param("payee", award.executive().value())
                .query(Long.class)
                .single();
    }

    private long sent(String account) {
        return stripe.list("transfers?limit=100&destination=" + account)
                .valueStream()
                .mapToLong(transfer -> transfer.path("amount").asLong())
                .sum();
    }
}
