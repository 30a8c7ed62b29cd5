package io.pilotage.marketplace.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.PaymentTest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.ResultActions;

/** Either side may end what both have agreed until the first payment has arrived; it costs nothing. */
@PaymentTest
class EndBeforePaymentIT extends ContractScene {

    private static final String REASON = "The budget was cut.";
    private static final String NOTHING_TO_PAY = "There is nothing to pay any more";

    @BeforeEach
    void isAgreed() throws Exception {
        acceptBothSides();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsItAndClosesThePaymentPage(boolean byTheMember) throws Exception {
        Caller one = byTheMember ? member : executive;
        Caller other = byTheMember ? executive : member;
        checkout();
        assertThat(pages()).containsExactly("open");

        int version = JsonPath.read(
                end(one).andExpect(status().isOk())
                        .andExpect(jsonPath("$.state").value("ENDED"))
                        .andExpect(jsonPath("$.endReason").value(REASON))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.version");

        assertThat(pages()).containsExactly("expired");
        assertThat(notices(other)).anySatisfy(title -> assertThat(title).contains("The contract has ended"));
        assertThat(bodies(other)).anySatisfy(body -> assertThat(body).contains(REASON, "neither side owes anything"));
        assertThat(notices(member)).anySatisfy(title -> assertThat(title).contains(NOTHING_TO_PAY));
        call(member, post("/api/v1/contracts/" + contract + "/checkout"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/no-longer-due"));
        end(one).andExpect(status().isOk()).andExpect(jsonPath("$.version").value(version));
        end(other, "We need somebody else.").andExpect(status().isConflict());
        assertThat(ledgerOf(member)).isEmpty();
    }

    @Test
    void endsItWhereNobodyHasOpenedThePaymentPage() throws Exception {
        end(executive).andExpect(jsonPath("$.state").value("ENDED"));
        assertThat(pages()).isEmpty();
    }

    @Test
    void isForThoseWhoMayBindASideOnly() throws Exception {
        Caller colleague = callers.organisationMember();
        jdbc.sql("insert into organisation.member (organisation, person, permissions) values (:organisation, :person,"
                        + " '{\"granted\": []}')")
                .param("organisation", award.organisation().value())
                .param("person", colleague.id.value())
                .update();

        end(colleague).andExpect(status().isForbidden());
        for (Caller outsider : List.of(callers.organisationMember(), callers.executive())) {
            end(outsider).andExpect(status().isNotFound());
        }
        end(callers.admin()).andExpect(status().isForbidden());
        end(member, "no").andExpect(status().isUnprocessableContent());
        call(member, get("/api/v1/contracts/" + contract))
                .andExpect(jsonPath("$.state").value("AGREED"));
    }

    @Test
    void isRefusedOnceThePaymentHasArrivedEvenIfNobodyHasToldUs() throws Exception {
        URI page = checkout();
        stripe.misbehave("{'fault': 'drop', 'type': '*', 'times': 50}");
        stripe.pay(page);

        end(executive)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/contract-state"))
                .andExpect(jsonPath("$.detail").value(containsString("The first payment has arrived")));

        call(member, get("/api/v1/contracts/" + contract))
                .andExpect(jsonPath("$.state").value("ACTIVE"))
                .andExpect(jsonPath("$.paid").value(true));
        end(member).andExpect(status().isConflict());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'fault': 'fail', 'method': 'POST', 'path': '/v1/checkout/sessions/*/expire', 'status': 500, 'times': 50}",
                "{'fault': 'lose-answer', 'method': 'POST', 'path': '/v1/checkout/sessions/*/expire', 'times': 50}",
                "{'fault': 'fail', 'method': 'GET', 'path': '/v1/checkout/sessions/*', 'status': 500, 'times': 50}"
            })
    void isRefusedWhileStripeDoesNotSayWhatBecameOfThePage(String misbehaviour) throws Exception {
        checkout();
        stripe.misbehave(misbehaviour);

        end(member)
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/payments-unavailable"));
        call(member, get("/api/v1/contracts/" + contract))
                .andExpect(jsonPath("$.state").value("AGREED"));

        stripe.behave();
        end(member).andExpect(status().isOk()).andExpect(jsonPath("$.state").value("ENDED"));
        assertThat(pages()).containsExactly("expired");
    }

    @Test
    void closesAlsoAPageOfWhichNobodyHasHeard() throws Exception {
        stripe.misbehave("{'fault': 'lose-answer', 'method': 'POST', 'path': '/v1/checkout/sessions', 'times': 2}");
        call(member, post("/api/v1/contracts/" + contract + "/checkout")).andExpect(status().isServiceUnavailable());
        assertThat(pages()).containsExactly("open");

        end(executive).andExpect(jsonPath("$.state").value("ENDED"));

        assertThat(pages()).containsExactly("expired");
    }

    @Test
    void leavesNoPageOpenThatIsOpenedAtTheSameMoment() throws Exception {
        stripe.misbehave("{'fault': 'slow', 'method': 'POST', 'path': '/v1/checkout/sessions', 'milliseconds': 1000}");
        var opened = CompletableFuture.supplyAsync(() -> {
            try {
                return call(member, post("/api/v1/contracts/" + contract + "/checkout"))
                        .andReturn()
                        .getResponse()
                        .getStatus();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        await().atMost(PATIENCE).until(() -> pages().size() == 1);

        end(executive).andExpect(jsonPath("$.state").value("ENDED"));

        assertThat(opened.join()).isIn(200, 409);
        assertThat(pages()).containsExactly("expired");
    }

    @RepeatedTest(4)
    void eitherEndsOrIsPaidWhenBothHappenAtOnce() throws Exception {
        URI page = checkout();
        var paid = CompletableFuture.supplyAsync(() -> {
            try {
                return stripe.pay(page).equals("paid");
            } catch (IllegalStateException closed) {
                return false;
            }
        });
        int answer = end(executive).andReturn().getResponse().getStatus();

        if (paid.join()) {
            assertThat(answer).isEqualTo(409);
            awaitState("ACTIVE");
        } else {
            assertThat(answer).isEqualTo(200);
            awaitState("ENDED");
        }
    }

    @Test
    void keepsApartWhatIsPaidNevertheless() throws Exception {
        Caller admin = callers.admin();
        URI another = stripe.page(charge(), Money.parse("GBP 4080.00"));
        end(member).andExpect(jsonPath("$.state").value("ENDED"));

        stripe.pay(another);

        await().atMost(PATIENCE).until(() -> ledgerOf(member).contains("Payment that does not match what was due"));
        assertThat(jdbc.sql("select why from billing.payment_in_suspense where charge = :charge")
                        .param("charge", charge())
                        .query(String.class)
                        .list())
                .containsExactly("CANCELLED");
        assertThat(bodies(admin)).anySatisfy(body -> assertThat(body).contains("the contract had ended before"));
        assertThat(bodies(member)).anySatisfy(body -> assertThat(body).contains("the contract had ended before"));
        call(member, get("/api/v1/contracts/" + contract))
                .andExpect(jsonPath("$.state").value("ENDED"))
                .andExpect(jsonPath("$.paid").value(false));
        assertThat(ledgerOf(member)).doesNotContain("Payment received");
    }

    private ResultActions end(Caller caller) throws Exception {
        return end(caller, REASON);
    }

    private ResultActions end(Caller caller, String reason) throws Exception {
        return call(
                caller,
                post("/api/v1/contracts/" + contract + "/refusal")
                        .contentType(APPLICATION_JSON)
                        .content("{\"reason\": \"" + reason + "\"}"));
    }

    private UUID charge() {
        return jdbc.sql("""
                        select h.id from billing.charge h join contract.contract c on c.first_period = h.reference
                        where c.id = ?::uuid""").param(contract).query(UUID.class).single();
    }

    /** What Stripe says of the pages that were opened for this contract. */
    private List<String> pages() {
        String charge = charge().toString();
        return stripe.list("checkout/sessions?limit=100")
                .valueStream()
                .filter(page -> page.path("client_reference_id").asString().equals(charge))
                .map(page -> page.path("status").asString())
                .toList();
    }

    private List<String> bodies(Caller caller) {
        return jdbc.sql("select body from notification.notice where recipient = :person")
                .param("person", caller.id.value())
                .query(String.class)
                .list();
    }
}
