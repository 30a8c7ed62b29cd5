package io.pilotage.marketplace.web;

import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.pilotage.marketplace.testing.Callers;
import io.pilotage.marketplace.testing.ServerTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class BadInputIT {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Callers callers;

    @Test
    void refusesBodiesThatNoHonestCallerSends() throws Exception {
        String large = "{\"name\": \"" + "x".repeat(2_100_000) + "\"}";

        mvc.perform(post("/api/v1/organisations")
                        .with(callers.organisationMember().token())
                        .contentType(APPLICATION_JSON)
                        .content(large))
                .andExpect(status().isContentTooLarge());
        mvc.perform(post("/stripe/webhook").contentType(APPLICATION_JSON).content("x".repeat(300_000)))
                .andExpect(status().isContentTooLarge());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sector  | {"name": "Trust", "sector": 0, "sizeBand": "SMALL", "region": "WALES"}
            name    | {"name": "Evil\\r\\nBcc: somebody", "sector": "THIRD", "sizeBand": "SMALL", "region": "WALES"}
            website | {"name": "Trust", "sector": "THIRD", "sizeBand": "SMALL", "region": "WALES", "website": ["a"]}
            """)
    void namesTheFieldOfAWrongTypeWithoutNamingClasses(String field, String body) throws Exception {
        mvc.perform(post("/api/v1/organisations")
                        .with(callers.organisationMember().token())
                        .contentType(APPLICATION_JSON)
                        .content(body))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.detail", Matchers.not(Matchers.containsString("java."))));
    }

    @Test
    void answersUnknownAddressesAsAProblemAndNotAsAPage() throws Exception {
        mvc.perform(get("/api/v1/nonexistent").with(callers.executive().token()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("https://pilotage.example/problems/not-found"));
    }

    @Test
    void refusesMomentsThatNoCalendarHolds() throws Exception {
        mvc.perform(get("/api/v1/engagements").queryParam("closingBefore", "+999999999-12-31T23:59:59Z"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("closingBefore"));
    }
}
