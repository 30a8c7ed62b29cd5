package io.pilotage.marketplace.organisation;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.Callers.Caller;
import io.pilotage.marketplace.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class OrganisationIT {

    private static final String STATEMENT = """
            {"name": "Harbour Trust", "sector": "THIRD", "sizeBand": "SMALL", "region": "WALES", "website": "https://harbour.example"}""";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    private Caller founder;

    @BeforeEach
    void signIn() {
        founder = callers.organisationMember();
    }

    @Test
    void letsAFounderDescribeTheOrganisationFromTheVersionTheyRead() throws Exception {
        String url = "/api/v1/organisations/" + create();

        mvc.perform(put(url).with(founder.token())
                        .header("If-Match", "\"1\"")
                        .contentType(APPLICATION_JSON)
                        .content(STATEMENT.replace("Harbour", "Haven")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Haven Trust"))
                .andExpect(header().string("ETag", "\"2\""));
        mvc.perform(put(url).with(founder.token())
                        .header("If-Match", "\"1\"")
                        .contentType(APPLICATION_JSON)
                        .content(STATEMENT))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/stale-version"));
        mvc.perform(put(url).with(founder.token()).contentType(APPLICATION_JSON).content(STATEMENT))
                .andExpect(status().isPreconditionRequired());
        mvc.perform(put(url).with(founder.token())
                        .header("If-Match", "yesterday's")
                        .contentType(APPLICATION_JSON)
                        .content(STATEMENT))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("If-Match"));
    }

    @Test
    void namesEveryFieldThatIsWrong() throws Exception {
        mvc.perform(post("/api/v1/organisations")
                        .with(founder.token())
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"name": " ", "sizeBand": "SMALL", "region": "WALES", "website": "not a website"}"""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder("name", "sector", "website")))
                .andExpect(jsonPath("$.errors[*].rule", hasItem("missing")));
        mvc.perform(post("/api/v1/organisations")
                        .with(founder.token())
                        .contentType(APPLICATION_JSON)
                        .content(STATEMENT.replace("THIRD", "FOURTH")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("sector"));
        mvc.perform(post("/api/v1/organisations")
                        .with(founder.token())
                        .contentType(APPLICATION_JSON)
                        .content(STATEMENT.replace("\"name\"", "\"nmae\"")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("nmae"));
        mvc.perform(post("/api/v1/organisations")
                        .with(founder.token())
                        .contentType(APPLICATION_JSON)
                        .content("{"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void hidesMembersFromEverybodyOutside() throws Exception {
        String members = "/api/v1/organisations/" + create() + "/members";

        mvc.perform(get(members).with(founder.token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].permissions.length()").value(Permission.values().length));
        mvc.perform(get(members).with(callers.organisationMember().token())).andExpect(status().isNotFound());
        mvc.perform(get(members).with(callers.executive().token())).andExpect(status().isForbidden());
        mvc.perform(get(members)).andExpect(status().isUnauthorized());
    }

    @Test
    void keepsSomebodyInCharge() throws Exception {
        String url = "/api/v1/organisations/" + create() + "/members/" + founder.id.value();

        mvc.perform(delete(url).with(founder.token()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/nobody-in-charge"));
    }

    @Test
    void letsNobodyChangeTheirOwnPermissions() throws Exception {
        String url = "/api/v1/organisations/" + create() + "/members/" + founder.id.value();

        mvc.perform(put(url).with(founder.token()).contentType(APPLICATION_JSON).content("""
                                {"permissions": ["MANAGE_MEMBERS", "PAY"]}"""))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/own-permissions"));
    }

    @Test
    void asksANewcomerToFinishOnboardingFirst() throws Exception {
        Caller newcomer = callers.newcomer();

        mvc.perform(post("/api/v1/organisations")
                        .with(newcomer.token())
                        .contentType(APPLICATION_JSON)
                        .content(STATEMENT))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/onboarding-required"));
        mvc.perform(post("/api/v1/me/onboarding")
                        .with(newcomer.token())
                        .contentType(APPLICATION_JSON)
                        .content("""
                                {"role": "ORGANISATION_MEMBER"}"""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.onboarded").value(true));
        mvc.perform(post("/api/v1/organisations")
                        .with(newcomer.token())
                        .contentType(APPLICATION_JSON)
                        .content(STATEMENT))
                .andExpect(status().isCreated());
    }

    private String create() throws Exception {
        String created = mvc.perform(post("/api/v1/organisations")
                        .with(founder.token())
                        .contentType(APPLICATION_JSON)
                        .content(STATEMENT))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(created, "$.id");
    }
}
