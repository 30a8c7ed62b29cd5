package io.pilotage.marketplace.executive;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.moderation.CaseDetails;
import io.pilotage.marketplace.moderation.Decision;
import io.pilotage.marketplace.moderation.Moderation;
import io.pilotage.marketplace.moderation.SubjectKind;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
@TestPropertySource(properties = "pilotage.search.worker.enabled=true")
class ExecutiveSearchIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private Executives executives;

    @Autowired
    private Moderation moderation;

    @Test
    void findsAnExecutiveSoonAfterApprovalAndNoLongerOnceHidden() throws Exception {
        String word = "quay" + UUID.randomUUID().toString().substring(24);
        Caller executive = callers.executive();
        ExecutiveId id = executive.call(() -> {
            executives.saveDraft(executives.mine().version(), ProfileFixtures.headed("CIO for ports and " + word));
            return executives.submit().id();
        });
        expect(word, 0);

        approve(id);

        expect(word, 1);
        mvc.perform(get("/api/v1/executives?region=WEST_MIDLANDS&role=CIO&rateAtMost=900&words=" + word)
                        .with(callers.organisationMember().token()))
                .andExpect(jsonPath("$.items[0].id").value(id.toString()))
                .andExpect(jsonPath("$.facets[?(@.name == 'role')].values[*].value", hasItem("CIO")));
        expect(word + "&rateAtMost=800", 0);
        expect(word + "&region=SCOTLAND", 0);
        expect(word + "&clearance=BPSS&language=English", 1);
        expect(word + "&clearance=SC", 0);

        executive.call(executives::hide);

        expect(word, 0);
    }

    @Test
    void refusesACursorThatBelongsToNoSearch() throws Exception {
        mvc.perform(get("/api/v1/executives?after=nonsense")
                        .with(callers.organisationMember().token()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("after"));
    }

    private void expect(String words, int total) {
        await().atMost(10, SECONDS)
                .untilAsserted(() -> mvc.perform(get("/api/v1/executives?words=" + words)
                                .with(callers.organisationMember().token()))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.total", is(total))));
    }

    private void approve(ExecutiveId id) {
        callers.moderator().run(() -> {
            CaseDetails open = moderation.queue(null, SubjectKind.PROFILE, 100).items().stream()
                    .filter(waiting -> waiting.subject().equals(id.value()))
                    .findFirst()
                    .orElseThrow();
            moderation.decide(open.id(), Decision.APPROVED, "A clear profile with good evidence.");
        });
    }
}
