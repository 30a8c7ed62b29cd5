package io.pilotage.marketplace.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.PaymentTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contracts are drawn up once, accepted as read, and exist for nobody else. */
@PaymentTest
class ContractIT extends ContractScene {

    @Test
    void drawsUpOneContractPerAward() {
        drawUp();

        assertThat(jdbc.sql("select count(*) from contract.contract where bid = :bid")
                        .param("bid", award.subject().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesTheAcceptanceOfATextThatIsNotTheContracts() throws Exception {
        accept(executive, "0".repeat(64))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/other-terms"));
        accept(executive, "").andExpect(status().isUnprocessableContent());
    }

    @Test
    void leavesATraceOnceOfEachStaffReading() throws Exception {
        Caller admin = callers.admin();
        for (int refresh = 0; refresh < 3; refresh++) {
            call(admin, get("/api/v1/contracts/" + contract)).andExpect(status().isOk());
            call(admin, get("/api/v1/contracts/" + contract + "/ledger")).andExpect(status().isOk());
            call(admin, get("/api/v1/payments-in-suspense")).andExpect(status().isOk());
            call(admin, get("/api/v1/unsettled-operations")).andExpect(status().isOk());
            call(member, get("/api/v1/contracts/" + contract)).andExpect(status().isOk());
        }
        call(callers.moderator(), get("/api/v1/contracts/" + contract)).andExpect(status().isOk());

        assertThat(readings("subject = '" + contract + "'"))
                .containsExactlyInAnyOrder("contract", "ledger of the contract", "contract");
        assertThat(readings("actor = '" + admin.id.value() + "'"))
                .containsExactlyInAnyOrder(
                        "contract", "ledger of the contract", "payments in suspense", "refused and unknown operations");
        call(admin, get("/api/v1/audit?subject=" + contract))
                .andExpect(jsonPath("$.items[0].action").value("StaffRead"));
    }

    private List<String> readings(String where) {
        return jdbc.sql("select details::jsonb ->> 'what' from audit.entry where action = 'StaffRead' and " + where)
                .query(String.class)
                .list();
    }

    @Test
    void doesNotExistForAnybodyElse() throws Exception {
        Caller stranger = callers.organisationMember();
        Caller rival = callers.executive();

        for (Caller outsider : List.of(stranger, rival)) {
            call(outsider, get("/api/v1/contracts/" + contract)).andExpect(status().isNotFound());
            call(outsider, get("/api/v1/contracts/" + contract + "/ledger")).andExpect(status().isNotFound());
            accept(outsider, sha256()).andExpect(status().isNotFound());
            call(outsider, get("/api/v1/contracts"))
                    .andExpect(jsonPath("$.items").isEmpty());
        }
        call(stranger, post("/api/v1/contracts/" + contract + "/checkout")).andExpect(status().isNotFound());
        call(rival, days("{\"from\": \"2026-01-01\", \"days\": 1, \"note\": \"Met the board\"}"))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/contracts/" + contract)).andExpect(status().isUnauthorized());
        call(callers.admin(), get("/api/v1/contracts/" + contract)).andExpect(status().isOk());
    }
}
