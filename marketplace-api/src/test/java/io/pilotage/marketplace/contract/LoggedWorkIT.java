package io.pilotage.marketplace.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.CountedStatements;
import io.pilotage.marketplace.testing.PaymentTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What executives log is checked, and seen by nobody else. */
@PaymentTest
class LoggedWorkIT extends ContractScene {

    @Test
    void namesWhatIsWrongWithLoggedWork() throws Exception {
        acceptBothSides();
        stripe.pay(checkout());
        awaitState("ACTIVE");

        call(executive, days("{}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("from", "days", "note")));
        call(executive, days(today("-1")))
                .andExpect(jsonPath("$.errors[0].rule").value("not-positive"));
        call(executive, days(today("5"))).andExpect(jsonPath("$.errors[0].rule").value("more-than-bought"));
        call(member, days(today("1"))).andExpect(status().isForbidden());
        call(member, post("/api/v1/days/" + UUID.randomUUID() + "/approval")).andExpect(status().isNotFound());
        String work = log("1");
        call(executive, post("/api/v1/days/" + work + "/approval")).andExpect(status().isForbidden());
    }

    @Test
    void takesAsManyStatementsToListForManyAsForFew() throws Exception {
        acceptBothSides();
        stripe.pay(checkout());
        awaitState("ACTIVE");
        log("0.5");
        long few = statementsToList(1);
        for (int day = 0; day < 4; day++) {
            log("0.5");
        }
        assertThat(statementsToList(5)).isEqualTo(few);
    }

    private long statementsToList(int expected) throws Exception {
        var token = member.token();
        return CountedStatements.during(
                () -> mvc.perform(get("/api/v1/contracts/" + contract + "/days").with(token))
                        .andExpect(jsonPath("$.items.length()").value(expected)));
    }

    @Test
    void readsForStrangersAsIfTheWorkDidNotExist() throws Exception {
        acceptBothSides();
        stripe.pay(checkout());
        awaitState("ACTIVE");
        Caller stranger = callers.organisationMember();

        assertThat(refusal(stranger, log("1")))
                .isEqualTo(refusal(stranger, UUID.randomUUID().toString()));
    }

    private String refusal(Caller caller, String work) throws Exception {
        return call(caller, post("/api/v1/days/" + work + "/approval"))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replace(work, "");
    }
}
