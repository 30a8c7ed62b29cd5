package io.pilotage.marketplace.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.firm.FirmScene;
import io.pilotage.marketplace.firm.FirmScene.Placing;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.PaymentTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What both sides have agreed goes on while one of them is suspended; what they have not, begins only afterwards. */
@PaymentTest
class SuspendedSidesIT extends ContractScene {

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private FirmScene firms;

    @Test
    void letASuspendedOrganisationDeclineButNotAccept() throws Exception {
        suspend(SuspendableKind.ORGANISATION, award.organisation().value());

        accept(member, sha256()).andExpect(status().isForbidden());
        for (Caller outsider : List.of(callers.organisationMember(), callers.executive())) {
            decline(outsider).andExpect(status().isNotFound());
        }
        decline(member).andExpect(status().isOk()).andExpect(jsonPath("$.state").value("ENDED"));
    }

    @Test
    void letASuspendedExecutiveDeclineButNotAccept() throws Exception {
        suspend(SuspendableKind.PERSON, executive.id.value());

        accept(executive, sha256()).andExpect(status().isForbidden());
        decline(executive)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ENDED"));
    }

    @Test
    void canEndWhatTheyAgreedUntilItIsPaid() throws Exception {
        acceptBothSides();
        suspend(SuspendableKind.ORGANISATION, award.organisation().value());
        suspend(SuspendableKind.PERSON, executive.id.value());

        decline(executive)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ENDED"));
    }

    @Test
    void goOnWithWhatTheyAgreedUntilItIsPaidOutAndEnded() throws Exception {
        acceptBothSides();
        suspend(SuspendableKind.ORGANISATION, award.organisation().value());
        suspend(SuspendableKind.PERSON, member.id.value());
        suspend(SuspendableKind.PERSON, executive.id.value());

        payAndWorkAndBePaid();
        call(
                        executive,
                        post("/api/v1/contracts/" + contract + "/end")
                                .contentType(APPLICATION_JSON)
                                .content("{\"reason\": \"All of it is done\"}"))
                .andExpect(jsonPath("$.state").value("ENDED"));
        assertThat(ledgerOf(executive)).contains("Paid to the executive");
    }

    @Test
    void goOnWhileTheFirmThatPlacesIsSuspendedBecauseItIsNoneOfThem() throws Exception {
        Placing firm = firms.firm("Beacon Partners " + contract);
        firms.place(firm, executive);
        suspend(SuspendableKind.FIRM, firm.firm().value());

        acceptBothSides();
        payAndWorkAndBePaid();

        assertThat(ledgerOf(executive)).contains("Paid to the executive");
    }

    private void payAndWorkAndBePaid() throws Exception {
        String account = onboard();
        stripe.pay(checkout());
        awaitState("ACTIVE");
        String work = log("4");
        call(member, post("/api/v1/days/" + work + "/approval")).andExpect(status().isOk());
        await().atMost(PATIENCE)
                .until(() -> stripe.list("transfers?limit=100&destination=" + account)
                                .size()
                        == 1);
    }

    private void suspend(SuspendableKind kind, UUID subject) {
        callers.moderator().run(() -> suspensions.suspend(kind, subject, "The references were found to be invented."));
    }

    private ResultActions decline(Caller caller) throws Exception {
        return call(
                caller,
                post("/api/v1/contracts/" + contract + "/refusal")
                        .contentType(APPLICATION_JSON)
                        .content("{\"reason\": \"We need nobody for this any more\"}"));
    }
}
