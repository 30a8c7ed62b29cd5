package io.pilotage.marketplace.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.PaymentTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** Contracts are drawn up once, accepted as read, and exist for nobody else. */
@PaymentTest
class ContractIT extends ContractScene {

    @Autowired
    private Suspensions suspensions;

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
    void letsASuspendedOrganisationDeclineButNotAccept() throws Exception {
        callers.moderator()
                .run(() -> suspensions.suspend(
                        SuspendableKind.ORGANISATION,
                        award.organisation().value(),
                        "The references were found to be invented."));

        accept(member, sha256()).andExpect(status().isForbidden());
        for (Caller outsider : List.of(callers.organisationMember(), callers.executive())) {
            decline(outsider).andExpect(status().isNotFound());
        }
        decline(member).andExpect(status().isOk()).andExpect(jsonPath("$.state").value("ENDED"));
    }

    private ResultActions decline(Caller caller) throws Exception {
        return call(
                caller,
                post("/api/v1/contracts/" + contract + "/refusal")
                        .contentType(APPLICATION_JSON)
                        .content("{\"reason\": \"We need nobody for this any more\"}"));
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
