package io.pilotage.marketplace.alert;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.moderation.SuspendableKind;
import io.pilotage.marketplace.moderation.Suspensions;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Saved searches over REST; the search engine is down, which keeps nobody from saving one. */
@ServerTest
class SavedSearchIT {

    private static final String ALL = "/api/v1/saved-searches";
    private static final String FOR_WORK = """
            {"name": "ERP in Scotland", "frequency": "DAILY",
             "engagements": {"words": "erp", "kind": ["INTERIM"], "rateAtLeast": 650, "near": "Leeds", "within": 80,
                             "open": true, "limit": 5}}""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Autowired
    private Suspensions suspensions;

    @Test
    void keepsChangesAndForgetsASearch() throws Exception {
        Caller executive = callers.executive();
        String one = ALL + "/" + save(executive, FOR_WORK);

        mvc.perform(get(one).with(executive.token()))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.name").value("ERP in Scotland"))
                .andExpect(jsonPath("$.frequency").value("DAILY"))
                .andExpect(jsonPath("$.engagements.words").value("erp"))
                .andExpect(jsonPath("$.engagements.kind", hasItem("INTERIM")))
                .andExpect(jsonPath("$.engagements.near").value("Leeds"))
                .andExpect(jsonPath("$.engagements.rateAtLeast").value(650))
                .andExpect(jsonPath("$.engagements.limit").doesNotExist())
                .andExpect(jsonPath("$.executives").doesNotExist());
        change(executive, one, "0", FOR_WORK.replace("DAILY", "NEVER"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.frequency").value("NEVER"));
        change(executive, one, "0", FOR_WORK).andExpect(status().isPreconditionFailed());
        mvc.perform(put(one).contentType(APPLICATION_JSON).content(FOR_WORK).with(executive.token()))
                .andExpect(status().isPreconditionRequired());
        mvc.perform(post(one + "/look").with(executive.token())).andExpect(status().isNoContent());
        mvc.perform(get(one + "/new").with(executive.token())).andExpect(status().isServiceUnavailable());
        mvc.perform(get(ALL).with(executive.token())).andExpect(jsonPath("$.items", hasSize(1)));

        mvc.perform(delete(one).with(executive.token())).andExpect(status().isNoContent());

        mvc.perform(get(one).with(executive.token())).andExpect(status().isNotFound());
        mvc.perform(get(ALL).with(executive.token())).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void isThereForNobodyElse() throws Exception {
        String one = ALL + "/" + save(callers.executive(), FOR_WORK);
        Caller other = callers.executive();

        mvc.perform(get(one)).andExpect(status().isUnauthorized());
        mvc.perform(get(one).with(callers.moderator().token())).andExpect(status().isForbidden());
        mvc.perform(get(one).with(other.token())).andExpect(status().isNotFound());
        mvc.perform(get(one + "/new").with(other.token())).andExpect(status().isNotFound());
        mvc.perform(post(one + "/look").with(other.token())).andExpect(status().isNotFound());
        mvc.perform(delete(one).with(other.token())).andExpect(status().isNotFound());
        change(other, one, "0", FOR_WORK).andExpect(status().isNotFound());
        mvc.perform(get(ALL).with(other.token())).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void canBeOpenedStoppedAndDeletedBySomebodyWhoIsSuspended() throws Exception {
        Caller executive = callers.executive();
        String one = ALL + "/" + save(executive, FOR_WORK);
        callers.moderator()
                .call(() -> suspensions.suspend(
                        SuspendableKind.PERSON, executive.id.value(), "The references were found to be invented."));

        mvc.perform(post(one + "/look").with(executive.token())).andExpect(status().isNoContent());
        change(executive, one, "0", FOR_WORK.replace("DAILY", "NEVER")).andExpect(status().isOk());
        mvc.perform(delete(one).with(executive.token())).andExpect(status().isNoContent());
        attempt(executive, FOR_WORK)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type", endsWith("suspended")));
    }

    @Test
    void isForTheSideThatLooks() throws Exception {
        String forPeople = "{\"name\": \"CISOs\", \"frequency\": \"WEEKLY\", \"executives\": {\"role\": [\"CISO\"]}}";

        attempt(callers.organisationMember(), FOR_WORK).andExpect(status().isForbidden());
        attempt(callers.executive(), forPeople).andExpect(status().isForbidden());
        attempt(callers.organisationMember(), forPeople).andExpect(status().isCreated());
        attempt(callers.newcomer(), forPeople)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type", endsWith("onboarding-required")));
    }

    @Test
    void namesEachFieldThatIsWrong() throws Exception {
        Caller executive = callers.executive();
        attempt(executive, "{\"name\": \" \"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", hasItem("name")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("frequency")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("engagements")));
        attempt(executive, FOR_WORK.replace("650", "-1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("rateAtLeast"));
        attempt(executive, FOR_WORK.replace("ERP in", "x".repeat(80)))
                .andExpect(jsonPath("$.errors[0].rule").value("too-long"));
        attempt(executive, FOR_WORK.replace("INTERIM", "ENDLESS")).andExpect(status().isBadRequest());
        attempt(executive, FOR_WORK.replace("words", "wrods")).andExpect(status().isBadRequest());
        attempt(executive, FOR_WORK.replace("ERP in", "ERP\\r\\nBcc: x"))
                .andExpect(jsonPath("$.errors[0].rule").value("not-one-line"));
    }

    @Test
    void keepsFiftyForAPersonAndNoMore() throws Exception {
        Caller executive = callers.executive();
        for (int number = 0; number < SavedSearches.MOST; number++) {
            save(executive, FOR_WORK);
        }
        attempt(executive, FOR_WORK)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type", endsWith("too-many-saved-searches")));
        save(callers.executive(), FOR_WORK);
    }

    private String save(Caller caller, String statement) throws Exception {
        return JsonPath.read(
                attempt(caller, statement)
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
    }

    private ResultActions attempt(Caller caller, String statement) throws Exception {
        return mvc.perform(
                post(ALL).contentType(APPLICATION_JSON).content(statement).with(caller.token()));
    }

    private ResultActions change(Caller caller, String one, String version, String statement) throws Exception {
        return mvc.perform(put(one).header("If-Match", "\"" + version + "\"")
                .contentType(APPLICATION_JSON)
                .content(statement)
                .with(caller.token()));
    }
}
